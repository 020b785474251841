//! To which declaration a comment belongs.

/// The comments between two tokens, of which the first ends a declaration.
#[derive(Debug, Default)]
pub(in crate::compiler) struct Comments {
    /// Of the declaration that ended.
    pub(in crate::compiler) trailing: String,
    /// Of none.
    pub(in crate::compiler) detached: Vec<String>,
    /// Of the declaration that begins.
    pub(in crate::compiler) leading: String,
}

/// Keeps the last comment until it is known what it is of.
#[derive(Debug)]
pub(super) struct Collector {
    done: Comments,
    /// The comment that is read, if one is: it may be empty.
    open: Option<Open>,
    count: usize,
    has_trailing: bool,
    can_trail: bool,
}

#[derive(Debug)]
struct Open {
    text: String,
    is_line: bool,
}

impl Default for Collector {
    fn default() -> Self {
        Self {
            done: Comments::default(),
            open: None,
            count: 0,
            has_trailing: false,
            can_trail: true,
        }
    }
}

impl Collector {
    /// The text to add a line comment to. Line comments in a row are one comment.
    pub(super) fn line(&mut self) -> &mut String {
        if self.open.as_ref().is_some_and(|open| !open.is_line) {
            self.flush();
        }
        self.opened(true)
    }

    /// The text to add a block comment to, which is one by itself.
    pub(super) fn block(&mut self) -> &mut String {
        self.flush();
        self.opened(false)
    }

    fn opened(&mut self, is_line: bool) -> &mut String {
        let text = String::new();
        &mut self.open.get_or_insert(Open { text, is_line }).text
    }

    /// The comment is complete, and does not lead the next token.
    pub(super) fn flush(&mut self) {
        let Some(Open { text, .. }) = self.open.take() else {
            return;
        };
        if self.can_trail {
            self.done.trailing.push_str(&text);
            self.has_trailing = true;
            self.can_trail = false;
        } else {
            self.done.detached.push(text);
        }
        self.count += 1;
    }

    /// No comment that follows trails the token before.
    pub(super) fn detach_from_previous(&mut self) {
        self.can_trail = false;
    }

    /// Where there is one comment only, it is of neither side.
    pub(super) fn maybe_detach(&mut self) {
        if self.count + usize::from(self.open.is_some()) != 1 {
            return;
        }
        if self.has_trailing {
            let trailing = core::mem::take(&mut self.done.trailing);
            self.done.detached.insert(0, trailing);
        }
        self.flush();
    }

    /// What is still open leads the next token.
    pub(super) fn finish(mut self) -> Comments {
        if let Some(open) = self.open {
            self.done.leading = open.text;
        }
        self.done
    }
}
