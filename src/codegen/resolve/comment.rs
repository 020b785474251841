//! Comments of a proto, made fit for rustdoc.
//!
//! Authors of protos do not write for rustdoc: an indented sample would become a test, `[Foo][bar]` a
//! broken link, `<T>` a tag. The text survives as it was meant; links with a web address stay links.

/// The comments, cleaned and joined by a blank line.
pub(super) fn rustdoc(comments: &[&str]) -> String {
    let blocks: Vec<String> = comments.iter().map(|comment| block(comment)).collect();
    let blocks: Vec<&str> = blocks
        .iter()
        .map(String::as_str)
        .filter(|block| !block.is_empty())
        .collect();
    blocks.join("\n\n")
}

fn block(comment: &str) -> String {
    let lines = comment.lines().map(clean).collect::<Vec<_>>();
    let mut page = Page::default();
    for line in &lines {
        page.push(line);
    }
    page.close();
    let lines = page.lines;
    let first = lines
        .iter()
        .position(|line| !line.is_empty())
        .unwrap_or(lines.len());
    let last = lines
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(first, |last| last + 1);
    lines.get(first..last).unwrap_or_default().join("\n")
}

/// A line without the space behind its `//`, without its end's blanks, without what editors hide.
fn clean(line: &str) -> String {
    let line = line
        .strip_prefix(' ')
        .unwrap_or(line)
        .trim_end()
        .replace('\t', "    ");
    line.chars().filter(|letter| !is_hidden(*letter)).collect()
}

/// Control characters, and those that change the direction of text, which rustc refuses in comments.
fn is_hidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Markdown in the making.
#[derive(Debug, Default)]
struct Page {
    lines: Vec<String>,
    block: Block,
    /// Whether the last line that was not indented begins a list's item.
    list: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Block {
    #[default]
    Text,
    /// Between fences that the author wrote.
    Fenced,
    /// Indented by the author, fenced by us.
    Indented,
}

impl Page {
    fn push(&mut self, line: &str) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if self.block == Block::Indented && !line.is_empty() && indent < CODE_INDENT {
            self.close();
        }
        match self.block {
            Block::Indented => self
                .lines
                .push(line.get(CODE_INDENT..).unwrap_or("").to_owned()),
            Block::Fenced => self.fenced(line),
            Block::Text => self.text(line, indent),
        }
    }

    fn fenced(&mut self, line: &str) {
        self.lines.push(line.to_owned());
        if line.trim_start().starts_with(FENCE) {
            self.block = Block::Text;
        }
    }

    fn text(&mut self, line: &str, indent: usize) {
        let bare = line.trim_start();
        let after_blank = self.lines.last().is_none_or(String::is_empty);
        if let Some(language) = bare.strip_prefix(FENCE).filter(|rest| !rest.contains('`')) {
            let indent = line.get(..indent.min(CODE_INDENT - 1)).unwrap_or("");
            // Without a language rustdoc would take it for Rust and run it.
            let language = if is_foreign(language) {
                language
            } else {
                "text"
            };
            self.lines.push(format!("{indent}{FENCE}{language}"));
            self.block = Block::Fenced;
        } else if indent >= CODE_INDENT && after_blank && !self.list {
            self.lines.push(format!("{FENCE}text"));
            self.lines
                .push(line.get(CODE_INDENT..).unwrap_or("").to_owned());
            self.block = Block::Indented;
        } else {
            if indent < 2 && !bare.is_empty() && (after_blank || is_item(bare)) {
                self.list = is_item(bare);
            }
            // Further to the right than this it could be code again, inside a list too.
            let indent = line.get(..indent.min(CODE_INDENT)).unwrap_or("");
            self.lines.push(format!("{indent}{}", inline(bare)));
        }
    }

    /// Ends a block that is still open; blank lines before its end stay outside.
    fn close(&mut self) {
        if self.block == Block::Text {
            return;
        }
        let mut blank = 0;
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
            blank += 1;
        }
        self.lines.push(FENCE.to_owned());
        self.lines.extend(vec![String::new(); blank]);
        self.block = Block::Text;
    }
}

/// Whether a fence names a language other than Rust, and nothing that rustdoc acts upon.
fn is_foreign(language: &str) -> bool {
    [
        "proto", "protobuf", "json", "yaml", "text", "c++", "cpp", "java", "python", "go", "sql",
        "bash",
    ]
    .contains(&language.trim())
}

fn is_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered =
        digits.len() < line.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    numbered
        || ["- ", "* ", "+ "]
            .iter()
            .any(|bullet| line.starts_with(bullet))
}

/// One line of text with brackets escaped and web addresses marked, except in code spans.
fn inline(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 8);
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        let length = code_span(rest).or_else(|| web_link(rest));
        if let Some((span, after)) = length.and_then(|length| rest.split_at_checked(length)) {
            text.push_str(span);
            rest = after;
        } else if let Some((address, after)) =
            web_address(rest).and_then(|length| rest.split_at_checked(length))
        {
            text.push_str(&format!("<{address}>"));
            rest = after;
        } else if letter == '`' {
            // Nothing closes them: none of them may be taken for a beginning.
            let (alone, after) = rest.split_at_checked(ticks(rest)).unwrap_or((rest, ""));
            text.push_str(&alone.replace('`', "\\`"));
            rest = after;
        } else {
            if matches!(letter, '[' | ']' | '<') {
                text.push('\\');
            }
            text.push(letter);
            rest = rest.get(letter.len_utf8()..).unwrap_or("");
        }
    }
    text
}

/// The length of a code span at the front: from backticks to exactly as many backticks.
fn code_span(text: &str) -> Option<usize> {
    let fence = ticks(text);
    if fence == 0 {
        return None;
    }
    let mut at = fence;
    loop {
        at += text.get(at..)?.find('`')?;
        let length = ticks(text.get(at..)?);
        at += length;
        if length == fence {
            return Some(at);
        }
    }
}

/// How many backticks are at the front.
fn ticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// The length of a link to a web address at the front.
fn web_link(text: &str) -> Option<usize> {
    let label = text.strip_prefix('[')?.find("](")? + 1;
    let plain = !text.get(1..label)?.contains(['[', ']', '`', '<']);
    let target = text.get(label + 2..)?;
    let end = target.find(')')?;
    let address = web_address(target)? == end;
    (plain && address).then_some(label + 2 + end + 1)
}

/// The length of a web address at the front.
fn web_address(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let end = text.find(|letter: char| {
        letter.is_whitespace()
            || matches!(letter, '<' | '>' | '"' | '\'' | '`' | '(' | ')' | '[' | ']')
    });
    let address = text
        .get(..end.unwrap_or(text.len()))?
        .trim_end_matches(['.', ',', ';', ':', '!']);
    (address.len() > scheme.len()).then_some(address.len())
}

const FENCE: &str = "```";
const CODE_INDENT: usize = 4;

#[cfg(test)]
mod tests {
    use super::rustdoc;

    fn doc(comment: &str) -> String {
        rustdoc(&[comment])
    }

    #[test]
    fn spaces_and_blank_lines_around_go() {
        assert_eq!(doc(" A user.\n\n Or not.\n\n"), "A user.\n\nOr not.");
        assert_eq!(rustdoc(&["", " behind \n"]), "behind");
        assert_eq!(rustdoc(&[" before\n", " behind\n"]), "before\n\nbehind");
        assert_eq!(doc(" \r\n"), "");
    }

    #[test]
    fn code_is_never_run() {
        assert_eq!(
            doc(" Like\n\n     let x = 1;\n\n     y\n\n so."),
            "Like\n\n```text\nlet x = 1;\n\ny\n```\n\nso."
        );
        assert_eq!(doc(" ```\n x\n ```"), "```text\nx\n```");
        assert_eq!(doc(" ```rust\n x"), "```text\nx\n```");
        assert_eq!(doc(" ```json\n {}\n ```"), "```json\n{}\n```");
        assert_eq!(doc("      x"), "```text\n x\n```");
    }

    #[test]
    fn lists_stay_lists() {
        assert_eq!(
            doc(" * one\n\n       more\n * two"),
            "* one\n\n    more\n* two"
        );
    }

    #[test]
    fn brackets_are_text_and_links_are_links() {
        assert_eq!(
            doc(" [Foo][a.Foo] is a Map<K>"),
            r"\[Foo\]\[a.Foo\] is a Map\<K>"
        );
        assert_eq!(
            doc(" `a[0]`, ``[`]`` and ``b`[`"),
            r"`a[0]`, ``[`]`` and \`\`b`[`"
        );
        assert_eq!(
            doc(" See https://x.org/a_(b)."),
            "See <https://x.org/a_>(b)."
        );
        assert_eq!(doc(" See [x](https://x.org)!"), "See [x](https://x.org)!");
        assert_eq!(doc(" a ` alone"), r"a \` alone");
    }

    #[test]
    fn hidden_characters_go() {
        assert_eq!(doc(" a\u{202e}b\u{7}c"), "abc");
    }
}
