//! Gather: a field block that comes in several frames (RFC 9113 sections 4.3 and 6.10).

use alloc::vec::Vec;

use super::config::Config;
use super::fault::Fault;
use super::rule::Rule;
use super::stream_id::StreamId;
use super::time::Time;

/// The first frame of a field block.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockStart {
    pub(super) stream: StreamId,
    pub(super) end_stream: bool,
    /// The frame made the stream depend on itself (RFC 7540 section 5.3.1).
    pub(super) self_dependent: bool,
}

/// A field block that has not ended.
#[derive(Debug, Default)]
pub(super) struct Gather {
    start: Option<BlockStart>,
    octets: Vec<u8>,
    /// CONTINUATION frames so far.
    frames: u32,
    deadline: Time,
}

/// What is kept of the buffer for the next block.
const KEPT: usize = 4 << 10;

impl Gather {
    /// The stream whose block has not ended: nothing else may come now.
    #[inline]
    pub(super) fn stream(&self) -> Option<StreamId> {
        self.start.map(|start| start.stream)
    }

    /// By when the block must end.
    pub(super) fn deadline(&self) -> Option<Time> {
        self.start.map(|_| self.deadline)
    }

    pub(super) fn begin(
        &mut self,
        start: BlockStart,
        fragment: &[u8],
        config: &Config,
        now: Time,
    ) -> Result<(), Fault> {
        self.start = Some(start);
        self.frames = 0;
        self.deadline = now + config.field_block_timeout;
        self.octets.clear();
        self.add(fragment, config)
    }

    /// Adds the fragment of a CONTINUATION frame.
    pub(super) fn continue_with(&mut self, fragment: &[u8], config: &Config) -> Result<(), Fault> {
        self.frames += 1;
        if self.frames > config.continuations_max {
            return Err(Fault::flood(Rule::ContinuationFlood));
        }
        self.add(fragment, config)
    }

    fn add(&mut self, fragment: &[u8], config: &Config) -> Result<(), Fault> {
        if self.octets.len() + fragment.len() > config.field_block_max as usize {
            return Err(Fault::flood(Rule::FieldBlockTooLarge));
        }
        self.octets.extend_from_slice(fragment);
        Ok(())
    }

    /// The block is whole: how it began, and its octets, which are to be given [back](Self::reuse).
    pub(super) fn end(&mut self) -> Option<(BlockStart, Vec<u8>)> {
        let start = self.start.take()?;
        Some((start, core::mem::take(&mut self.octets)))
    }

    /// The block will not end, and is not waited for.
    pub(super) const fn give_up(&mut self) {
        self.deadline = Time::NEVER;
    }

    /// Gives memory back where no block is on its way.
    pub(super) fn shrink(&mut self) {
        if self.start.is_none() {
            self.octets = Vec::new();
        }
    }

    pub(super) fn reuse(&mut self, mut octets: Vec<u8>) {
        octets.clear();
        octets.shrink_to(KEPT);
        self.octets = octets;
    }
}
