//! Room: memory for the futures of handlers, which goes from one call to the next.
//!
//! A future that was polled cannot move, so each is placed before its first poll, in memory of its own. A thread
//! keeps what its calls have used, for whichever connection has the next call of the same service: a connection
//! that waits for its peer holds none, and a call allocates nothing in a steady state.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::any::{Any, TypeId};
use core::cell::RefCell;
use core::mem::size_of;
use core::pin::Pin;

/// Memory for a future, and the future while its call runs.
pub(super) type Room<F> = Pin<Box<Option<F>>>;

/// How many octets of rooms a thread keeps of one kind at most, and of how many kinds: one for each service.
const OCTETS_MAX: usize = 1 << 20;
const KINDS_MAX: usize = 64;

std::thread_local! {
    static KEPT: RefCell<Vec<Kind>> = const { RefCell::new(Vec::new()) };
}

/// The empty rooms of one kind.
struct Kind {
    of: TypeId,
    /// A vector of them.
    rooms: Box<dyn Any>,
}

/// A room without a future.
#[inline]
pub(super) fn take<F: 'static>() -> Room<F> {
    let kept = KEPT.try_with(|kept| {
        let mut kept = kept.try_borrow_mut().ok()?;
        let kind = kept.iter_mut().find(|kind| kind.of == TypeId::of::<F>())?;
        kind.rooms.downcast_mut::<Vec<Room<F>>>()?.pop()
    });
    kept.ok().flatten().unwrap_or_else(|| Box::pin(None))
}

/// Keeps a room for the thread's next call, unless there are many. A thread that ends keeps none.
#[inline]
pub(super) fn give_back<F: 'static>(room: Room<F>) {
    debug_assert!(room.is_none(), "whoever was in it has left");
    let _ = KEPT.try_with(|kept| {
        let mut kept = kept.try_borrow_mut().ok()?;
        let Some(kind) = kept.iter_mut().find(|kind| kind.of == TypeId::of::<F>()) else {
            add(&mut kept, room);
            return None;
        };
        let rooms = kind.rooms.downcast_mut::<Vec<Room<F>>>()?;
        if rooms.len() < (OCTETS_MAX / size_of::<Option<F>>()).max(1) {
            rooms.push(room);
        }
        None::<()>
    });
}

#[cold]
fn add<F: 'static>(kinds: &mut Vec<Kind>, room: Room<F>) {
    if kinds.len() < KINDS_MAX {
        kinds.push(Kind {
            of: TypeId::of::<F>(),
            rooms: Box::new(alloc::vec![room]),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_back_is_used_again() {
        let mut room: Room<[u8; 100]> = take();
        let place = core::ptr::from_ref(&*room).addr();
        room.set(Some([1; 100]));
        room.set(None);
        give_back(room);
        let other: Room<[u16; 100]> = take();
        assert!(other.is_none());
        let again: Room<[u8; 100]> = take();
        assert!(again.is_none());
        assert_eq!(core::ptr::from_ref(&*again).addr(), place);
        let new: Room<[u8; 100]> = take();
        assert_ne!(core::ptr::from_ref(&*new).addr(), place);
    }

    #[test]
    fn not_all_are_kept() {
        let rooms: Vec<Room<[u8; 300_000]>> = (0..5).map(|_| take()).collect();
        rooms.into_iter().for_each(give_back);
        let kept = KEPT.with(|kept| {
            let mut kept = kept.borrow_mut();
            let kind = kept.first_mut().unwrap();
            kind.rooms
                .downcast_mut::<Vec<Room<[u8; 300_000]>>>()
                .unwrap()
                .len()
        });
        assert_eq!(kept, 3);
    }
}
