//! Sent: which frames are on their way.

use std::collections::VecDeque;

use viewbuf::h2::frame::{FrameHeader, FrameType, HEADER_LEN, PREFACE};

/// The frames of an octet stream whose receiver has not begun to take them.
#[derive(Debug, Default)]
pub struct Sent {
    /// The beginning of a frame header.
    header: Vec<u8>,
    /// Octets of a payload to come.
    payload_left: usize,
    /// The payload of a WINDOW_UPDATE, as far as it came.
    increment: Option<Vec<u8>>,
    /// Octets so far.
    len: u64,
    under_way: VecDeque<UnderWay>,
    /// How many frames of each type there were.
    pub counts: [u32; 17],
}

/// A frame of flow control that its receiver has not taken.
#[derive(Clone, Copy, Debug)]
struct UnderWay {
    at: u64,
    stream: u32,
    data: i64,
    credit: i64,
}

impl Sent {
    /// An octet stream that begins with the client's preface.
    pub fn with_preface() -> Self {
        Self {
            payload_left: PREFACE.len(),
            ..Self::default()
        }
    }

    /// More was sent.
    pub fn note(&mut self, mut octets: &[u8]) {
        while !octets.is_empty() {
            if self.payload_left > 0 {
                let (payload, rest) = octets.split_at(octets.len().min(self.payload_left));
                self.note_payload(payload);
                octets = rest;
                continue;
            }
            let missing = HEADER_LEN - self.header.len();
            let (part, rest) = octets.split_at(octets.len().min(missing));
            self.header.extend_from_slice(part);
            self.len += part.len() as u64;
            octets = rest;
            if let Some(header) = FrameHeader::decode(&self.header) {
                self.header.clear();
                self.note_header(header);
            }
        }
    }

    fn note_header(&mut self, header: FrameHeader) {
        self.payload_left = header.length as usize;
        if let Some(count) = self.counts.get_mut(usize::from(header.kind.0)) {
            *count += 1;
        }
        let is_update = header.kind == FrameType::WINDOW_UPDATE;
        let is_data = header.kind == FrameType::DATA;
        self.increment = is_update.then(Vec::new);
        if is_update || is_data {
            self.under_way.push_back(UnderWay {
                at: self.len - HEADER_LEN as u64,
                stream: header.stream.value(),
                data: if is_data { i64::from(header.length) } else { 0 },
                credit: 0,
            });
        }
    }

    fn note_payload(&mut self, payload: &[u8]) {
        self.payload_left -= payload.len();
        self.len += payload.len() as u64;
        let Some(increment) = &mut self.increment else {
            return;
        };
        increment.extend_from_slice(payload);
        if let Some(octets) = increment.first_chunk()
            && let Some(last) = self.under_way.back_mut()
        {
            last.credit = i64::from(u32::from_be_bytes(*octets));
        }
    }

    /// The receiver has taken so many octets of the whole stream.
    pub fn taken(&mut self, octets: u64) {
        while self
            .under_way
            .front()
            .is_some_and(|frame| frame.at < octets)
        {
            self.under_way.pop_front();
        }
    }

    /// Octets of DATA on their way; on the connection where `stream` is 0.
    pub fn data(&self, stream: u32) -> i64 {
        self.under_way
            .iter()
            .filter(|frame| stream == 0 || frame.stream == stream)
            .map(|frame| frame.data)
            .sum()
    }

    /// Credit on its way.
    pub fn credit(&self, stream: u32) -> i64 {
        self.under_way
            .iter()
            .filter(|frame| frame.stream == stream)
            .map(|frame| frame.credit)
            .sum()
    }
}
