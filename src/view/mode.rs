//! When a view pays for checking: at once, or level by level.

use core::fmt::Debug;

use crate::wire::DecodeError;

mod sealed {
    #[expect(unnameable_types, reason = "sealed: no other crate can add one")]
    pub trait Sealed {}
}

/// [`Checked`] or [`Lazy`].
pub trait Mode: sealed::Sealed + Copy + Debug + Send + Sync + 'static {
    /// Whether the whole tree is checked before there is a view.
    #[doc(hidden)]
    const DEEP: bool;
    /// What reaching into a nested message gives: the view, or a result with it.
    type Out<T: Copy + Debug>: Copy + Debug;
    /// What an owned message made of a view comes in.
    type Owned<T>;
    /// Wraps what the walk of a nested message gave.
    fn out<T: Copy + Debug>(result: Result<T, DecodeError>) -> Self::Out<T>;
    /// Wraps an owned message made of a view.
    fn owned<T>(result: Result<T, DecodeError>) -> Self::Owned<T>;
    /// What [`out`](Self::out) wrapped.
    ///
    /// # Errors
    /// In [`Lazy`] mode, the error of the nested message.
    fn result<T: Copy + Debug>(out: Self::Out<T>) -> Result<T, DecodeError>;
}

/// The whole tree was checked by `decode`; no accessor can fail.
#[derive(Clone, Copy, Debug)]
pub enum Checked {}

/// Each level is checked when it is touched; reaching into a nested message gives a `Result`.
#[derive(Clone, Copy, Debug)]
pub enum Lazy {}

impl sealed::Sealed for Checked {}
impl sealed::Sealed for Lazy {}

impl Mode for Checked {
    const DEEP: bool = true;
    type Out<T: Copy + Debug> = T;
    type Owned<T> = T;

    #[inline(always)]
    fn out<T: Copy + Debug>(result: Result<T, DecodeError>) -> T {
        match result {
            Ok(view) => view,
            Err(error) => impossible(error),
        }
    }

    fn owned<T>(result: Result<T, DecodeError>) -> T {
        match result {
            Ok(message) => message,
            Err(error) => impossible(error),
        }
    }

    #[inline(always)]
    fn result<T: Copy + Debug>(out: T) -> Result<T, DecodeError> {
        Ok(out)
    }
}

impl Mode for Lazy {
    const DEEP: bool = false;
    type Out<T: Copy + Debug> = Result<T, DecodeError>;
    type Owned<T> = Result<T, DecodeError>;

    #[inline(always)]
    fn out<T: Copy + Debug>(result: Result<T, DecodeError>) -> Self::Out<T> {
        result
    }

    fn owned<T>(result: Result<T, DecodeError>) -> Result<T, DecodeError> {
        result
    }

    #[inline(always)]
    fn result<T: Copy + Debug>(out: Self::Out<T>) -> Result<T, DecodeError> {
        out
    }
}

/// A level that `decode` found sound is not: only a hand-written, inconsistent `Layout` can do this.
#[cold]
#[inline(never)]
#[expect(
    clippy::panic,
    reason = "no input reaches it; the alternative would be undefined behaviour"
)]
pub(crate) fn impossible(error: DecodeError) -> ! {
    panic!("a checked message changed its mind: {error}")
}
