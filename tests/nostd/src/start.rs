//! What a C library would do: the entry point, the way out, and the copies the compiler asks for.

use core::arch::{asm, global_asm};
use core::panic::PanicInfo;

#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
compile_error!("the system calls here are those of Linux on x86_64");

// The kernel starts a program with the stack pointer at a multiple of 16; a function expects it eight
// octets lower, as after a call.
global_asm!(".globl _start", "_start:", "xor ebp, ebp", "and rsp, -16", "call {main}", "ud2", main = sym main);

extern "C" fn main() -> ! {
    exit(if crate::succeeds() { 0 } else { 1 })
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    exit(2)
}

/// Named by the unwinding tables of the precompiled `core`; nothing unwinds here.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

fn exit(status: i32) -> ! {
    // SAFETY: system call 60 ends the process and touches no memory.
    unsafe { asm!("syscall", in("rax") 60, in("edi") status, options(noreturn, nostack)) }
}

/// # Safety
///
/// As for C's `memcpy`.
#[unsafe(no_mangle)]
unsafe extern "C" fn memcpy(to: *mut u8, from: *const u8, len: usize) -> *mut u8 {
    // SAFETY: the caller promises two ranges of `len` octets; the direction flag is clear on entry.
    unsafe {
        asm!("rep movsb", inout("rcx") len => _, inout("rdi") to => _, inout("rsi") from => _, options(nostack, preserves_flags));
    }
    to
}

/// # Safety
///
/// As for C's `memmove`.
#[unsafe(no_mangle)]
unsafe extern "C" fn memmove(to: *mut u8, from: *const u8, len: usize) -> *mut u8 {
    if (to as usize).wrapping_sub(from as usize) >= len {
        // SAFETY: `to` does not lie inside the source, so copying upwards reads each octet first.
        return unsafe { memcpy(to, from, len) };
    }
    let (last_to, last_from) = (to.wrapping_add(len - 1), from.wrapping_add(len - 1));
    // SAFETY: the ranges are the caller's; the direction flag is put back before anyone relies on it.
    unsafe {
        asm!("std", "rep movsb", "cld", inout("rcx") len => _, inout("rdi") last_to => _, inout("rsi") last_from => _, options(nostack));
    }
    to
}

/// # Safety
///
/// As for C's `memset`.
#[unsafe(no_mangle)]
unsafe extern "C" fn memset(to: *mut u8, octet: i32, len: usize) -> *mut u8 {
    // SAFETY: the caller promises a range of `len` octets; the direction flag is clear on entry.
    unsafe {
        asm!("rep stosb", inout("rcx") len => _, inout("rdi") to => _, in("al") octet as u8, options(nostack, preserves_flags));
    }
    to
}

/// # Safety
///
/// As for C's `memcmp`.
#[unsafe(no_mangle)]
unsafe extern "C" fn memcmp(left: *const u8, right: *const u8, len: usize) -> i32 {
    for index in 0..len {
        // SAFETY: `index` is below the length that the caller promises for both.
        let (left, right) = unsafe { (left.add(index).read(), right.add(index).read()) };
        if left != right {
            return i32::from(left) - i32::from(right);
        }
    }
    0
}

/// # Safety
///
/// As for C's `bcmp`.
#[unsafe(no_mangle)]
unsafe extern "C" fn bcmp(left: *const u8, right: *const u8, len: usize) -> i32 {
    // SAFETY: the same promise.
    unsafe { memcmp(left, right, len) }
}
