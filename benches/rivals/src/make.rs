//! Building a contender's message from the neutral content.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

/// A value built from a neutral one; where the contender can borrow, it borrows.
pub trait Make<'c, C> {
    fn make(content: &'c C) -> Self;
}

/// Implements [`Make`] for a struct by the fields named.
macro_rules! make_fields {
    ($message:ty, $content:ty: $($field:ident)*) => {
        impl<'c> $crate::make::Make<'c, $content> for $message {
            #[inline]
            fn make(content: &'c $content) -> Self {
                #[allow(clippy::needless_update, reason = "some contenders' structs have fields of their own")]
                Self {
                    $($field: $crate::make::Make::make(&content.$field),)*
                    ..Default::default()
                }
            }
        }
    };
}

pub(crate) use make_fields;

macro_rules! make_copies {
    ($($scalar:ty)*) => {
        $(
            impl Make<'_, $scalar> for $scalar {
                #[inline(always)]
                fn make(content: &$scalar) -> Self {
                    *content
                }
            }

            impl Make<'_, $scalar> for Option<$scalar> {
                #[inline(always)]
                fn make(content: &$scalar) -> Self {
                    Some(*content)
                }
            }
        )*
    };
}

make_copies! { bool i32 i64 u32 u64 f32 f64 }

impl Make<'_, String> for String {
    #[inline]
    fn make(content: &String) -> Self {
        content.clone()
    }
}

impl Make<'_, String> for Option<String> {
    #[inline]
    fn make(content: &String) -> Self {
        Some(content.clone())
    }
}

impl<'c> Make<'c, String> for &'c str {
    #[inline]
    fn make(content: &'c String) -> Self {
        content
    }
}

impl<'c> Make<'c, String> for Cow<'c, str> {
    #[inline]
    fn make(content: &'c String) -> Self {
        Cow::Borrowed(content)
    }
}

impl Make<'_, Vec<u8>> for Vec<u8> {
    #[inline]
    fn make(content: &Vec<u8>) -> Self {
        content.clone()
    }
}

impl<'c> Make<'c, Vec<u8>> for &'c [u8] {
    #[inline]
    fn make(content: &'c Vec<u8>) -> Self {
        content
    }
}

impl<'c, C, T: Make<'c, C>> Make<'c, Vec<C>> for Vec<T> {
    #[inline]
    fn make(content: &'c Vec<C>) -> Self {
        content.iter().map(T::make).collect()
    }
}

impl<'c, T: Clone> Make<'c, Vec<T>> for Cow<'c, [T]> {
    #[inline]
    fn make(content: &'c Vec<T>) -> Self {
        Cow::Borrowed(content)
    }
}

impl<'c, C, T: Make<'c, C>> Make<'c, Option<C>> for Option<T> {
    #[inline]
    fn make(content: &'c Option<C>) -> Self {
        content.as_ref().map(T::make)
    }
}

impl<'c, CK, CV, K: Make<'c, CK> + Ord, V: Make<'c, CV>> Make<'c, BTreeMap<CK, CV>>
    for BTreeMap<K, V>
{
    #[inline]
    fn make(content: &'c BTreeMap<CK, CV>) -> Self {
        content
            .iter()
            .map(|(key, value)| (K::make(key), V::make(value)))
            .collect()
    }
}

impl<'c, CK, CV, K, V, S> Make<'c, BTreeMap<CK, CV>> for HashMap<K, V, S>
where
    K: Make<'c, CK> + Eq + Hash,
    V: Make<'c, CV>,
    S: BuildHasher + Default,
{
    #[inline]
    fn make(content: &'c BTreeMap<CK, CV>) -> Self {
        content
            .iter()
            .map(|(key, value)| (K::make(key), V::make(value)))
            .collect()
    }
}
