//! What stands at the top level of a file.

use crate::compiler::lexer::Token;
use crate::types::{Edition, FileDescriptorProto, SymbolVisibility};

use super::option::Style;
use super::places::Place;
use super::{Fail, Parse, Parser, Syntax, index};

/// Numbers of fields of `FileDescriptorProto`.
mod number {
    pub(super) const PACKAGE: i32 = 2;
    pub(super) const DEPENDENCY: i32 = 3;
    pub(super) const MESSAGE_TYPE: i32 = 4;
    pub(super) const ENUM_TYPE: i32 = 5;
    pub(super) const SERVICE: i32 = 6;
    pub(super) const EXTENSION: i32 = 7;
    pub(super) const OPTIONS: i32 = 8;
    pub(super) const PUBLIC_DEPENDENCY: i32 = 10;
    pub(super) const WEAK_DEPENDENCY: i32 = 11;
    pub(super) const SYNTAX: i32 = 12;
    pub(super) const OPTION_DEPENDENCY: i32 = 15;
}

const NAME_OF_FILE: &str = "Expected a string naming the file to import.";

impl Parser<'_> {
    pub(super) fn file(&mut self, file: &mut FileDescriptorProto) {
        self.first_token();
        let token = self.current();
        let root = self.places.open_file(token);
        if self.at("syntax") || self.at("edition") {
            if self.syntax_statement(file).is_err() {
                // In a language that is not known, nothing else can be said.
                return;
            }
        } else {
            self.lexer.reports.warning(
                None,
                "No edition or syntax is specified: \"proto2\" is assumed.",
            );
        }
        while !self.at_end() {
            if self.at("}") {
                self.error("Unmatched \"}\".");
                self.first_token();
            } else if self.top_level(file).is_err() {
                self.skip_statement();
            }
        }
        self.close(root);
    }

    /// Goes on to the next token, at which nothing ends.
    fn first_token(&mut self) {
        let comments = self.lexer.next_with_comments();
        self.leading = comments.leading;
        self.detached = comments.detached;
    }

    fn syntax_statement(&mut self, file: &mut FileDescriptorProto) -> Parse {
        let place = self.open(Place::FILE, &[number::SYNTAX]);
        let is_edition = self.take("edition");
        if !is_edition {
            self.expect("syntax")?;
        }
        self.expect("=")?;
        let token = self.current();
        let name = self.string("Expected syntax identifier.")?;
        self.expect_end(";", place)?;
        self.close(place);
        let syntax = if is_edition {
            edition(&name).map(Syntax::Editions)
        } else {
            match name.as_str() {
                "proto2" => Some(Syntax::Proto2),
                "proto3" => Some(Syntax::Proto3),
                _ => None,
            }
        };
        let Some(syntax) = syntax else {
            self.error_at(token, unknown_syntax(is_edition, &name));
            return Err(Fail);
        };
        if let Syntax::Editions(Edition::Edition2026) = syntax {
            let text = "Edition 2026 is later than the maximum supported edition 2024";
            self.error_at(token, text);
            return Err(Fail);
        }
        self.syntax = syntax;
        if let Syntax::Editions(edition) = syntax {
            file.syntax = Some("editions".to_owned());
            file.edition = Some(edition);
        } else {
            file.syntax = Some(name);
        }
        Ok(())
    }

    fn top_level(&mut self, file: &mut FileDescriptorProto) -> Parse {
        if self.take_end(";", None) {
            return Ok(());
        }
        let visibility = self.visibility()?;
        match self.text() {
            "message" => {
                let place = self.open(
                    Place::FILE,
                    &[number::MESSAGE_TYPE, index(&file.message_type)],
                );
                let message = self.message(visibility, place)?;
                file.message_type.push(message);
                self.close(place);
            }
            "enum" => {
                let place = self.open(Place::FILE, &[number::ENUM_TYPE, index(&file.enum_type)]);
                let enumeration = self.enumeration(visibility, place)?;
                file.enum_type.push(enumeration);
                self.close(place);
            }
            "service" => {
                let place = self.open(Place::FILE, &[number::SERVICE, index(&file.service)]);
                let service = self.service(place)?;
                file.service.push(service);
                self.close(place);
            }
            "extend" => {
                let place = self.open(Place::FILE, &[number::EXTENSION]);
                self.extend(
                    &mut file.extension,
                    &mut file.message_type,
                    (Place::FILE, number::MESSAGE_TYPE),
                    place,
                )?;
                self.close(place);
            }
            "import" => self.import(file)?,
            "package" => self.package(file)?,
            "option" => {
                let place = self.open(Place::FILE, &[number::OPTIONS]);
                let options = &mut file.options.get_or_insert_default().uninterpreted_option;
                self.option(options, place, Style::Statement)?;
                self.close(place);
            }
            _ => return self.fail("Expected top-level statement (e.g. \"message\")."),
        }
        Ok(())
    }

    /// `export` or `local`, which editions before 2024 do not know.
    pub(super) fn visibility(&mut self) -> Parse<Option<SymbolVisibility>> {
        if !self.syntax.is_since(Edition::Edition2024) {
            return Ok(None);
        }
        let visibility = if self.take("export") {
            SymbolVisibility::VisibilityExport
        } else if self.take("local") {
            SymbolVisibility::VisibilityLocal
        } else {
            return Ok(None);
        };
        if !self.at("message") && !self.at("enum") {
            return self.fail(
                "'local' and 'export' visibility modifiers are valid only on 'message' and 'enum'",
            );
        }
        Ok(Some(visibility))
    }

    fn package(&mut self, file: &mut FileDescriptorProto) -> Parse {
        if file.package.is_some() {
            self.error("Multiple package definitions.");
        }
        let place = self.open(Place::FILE, &[number::PACKAGE]);
        self.expect("package")?;
        let mut package = String::new();
        loop {
            package.push_str(self.identifier("Expected identifier.")?);
            if !self.take(".") {
                break;
            }
            package.push('.');
        }
        file.package = Some(package);
        self.expect_end(";", place)?;
        self.close(place);
        Ok(())
    }

    fn import(&mut self, file: &mut FileDescriptorProto) -> Parse {
        let start = self.current();
        self.expect("import")?;
        if self.at("option") {
            return self.option_import(file, start);
        }
        let place = self.open(Place::FILE, &[number::DEPENDENCY, index(&file.dependency)]);
        self.places.start_at(place, start);
        if !file.option_dependency.is_empty() {
            self.error(
                "imports should precede any option imports to ensure proto files can roundtrip.",
            );
        }
        if self.at("public") {
            let path = [number::PUBLIC_DEPENDENCY, index(&file.public_dependency)];
            self.part(Place::FILE, &path, |parser| parser.expect("public"))?;
            file.public_dependency.push(index(&file.dependency));
        } else if self.at("weak") {
            if self.syntax.is_since(Edition::Edition2024) {
                self.error(
                    "weak import is not supported in edition 2024 and above. Consider using option \
                     import instead.",
                );
            }
            let path = [number::WEAK_DEPENDENCY, index(&file.weak_dependency)];
            self.part(Place::FILE, &path, |parser| parser.expect("weak"))?;
            file.weak_dependency.push(index(&file.dependency));
        }
        let name = self.string(NAME_OF_FILE)?;
        file.dependency.push(name);
        self.expect_end(";", place)?;
        self.close(place);
        Ok(())
    }

    fn option_import(&mut self, file: &mut FileDescriptorProto, start: Token) -> Parse {
        if !self.syntax.is_since(Edition::Edition2024) {
            self.error("option import is not supported before edition 2024.");
        }
        let path = [number::OPTION_DEPENDENCY, index(&file.option_dependency)];
        let place = self.open(Place::FILE, &path);
        self.places.start_at(place, start);
        self.expect("option")?;
        let name = self.string(NAME_OF_FILE)?;
        file.option_dependency.push(name);
        self.expect_end(";", place)?;
        self.close(place);
        Ok(())
    }
}

/// Those that `descriptor.proto` knows and a file may be in.
fn edition(name: &str) -> Option<Edition> {
    Some(match name {
        "2023" => Edition::Edition2023,
        "2024" => Edition::Edition2024,
        "2026" => Edition::Edition2026,
        _ => return None,
    })
}

#[cold]
fn unknown_syntax(is_edition: bool, name: &str) -> String {
    if is_edition {
        format!("Unknown edition \"{name}\".")
    } else {
        format!(
            "Unrecognized syntax identifier \"{name}\".  This parser only recognizes \"proto2\" and \
             \"proto3\"."
        )
    }
}
