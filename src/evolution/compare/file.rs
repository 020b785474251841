//! Files and packages.

use alloc::format;
use alloc::string::String;

use super::{Compare, Subject};
use crate::evolution::Rule;
use crate::evolution::at::At;
use crate::evolution::report::Breaks;
use crate::types::FileOptions;

impl Compare<'_, '_> {
    pub(super) fn files(&mut self) {
        for (name, old) in &self.old.files {
            let at = At::of(old);
            let Some(new) = self.new.files.get(name) else {
                let subject = Subject {
                    path: name,
                    old: &at,
                    new: None,
                };
                self.note(
                    Rule::FileNoDelete,
                    Breaks::SOURCE,
                    subject,
                    "the file is gone",
                );
                continue;
            };
            let new_at = At::of(new);
            let subject = Subject {
                path: name,
                old: &at,
                new: Some(&new_at),
            };
            let packages = (
                old.package.as_deref().unwrap_or_default(),
                new.package.as_deref().unwrap_or_default(),
            );
            if packages.0 != packages.1 {
                let text = format!("the package was {} and is {}", packages.0, packages.1);
                // Names in Any, in paths of calls and in code.
                self.note(Rule::FileSamePackage, Breaks::ALL, subject, text);
            }
            self.file_options(old.options.as_ref(), new.options.as_ref(), subject);
        }
        for (package, file) in &self.old.packages {
            if self.new.packages.contains_key(package) {
                continue;
            }
            let at = At::of(file);
            let subject = Subject {
                path: package,
                old: &at,
                new: None,
            };
            let text = "the package is gone";
            self.note(Rule::PackageNoDelete, Breaks::SOURCE, subject, text);
        }
    }

    fn file_options(
        &mut self,
        old: Option<&FileOptions>,
        new: Option<&FileOptions>,
        subject: Subject<'_, '_>,
    ) {
        for (name, read) in OPTIONS {
            let (old, new) = (old.and_then(read), new.and_then(read));
            if old != new {
                let text = |value: Option<String>| value.unwrap_or_else(|| "not set".into());
                let text = format!("option {name} was {} and is {}", text(old), text(new));
                self.note(Rule::FileSameOption, Breaks::SOURCE, subject, text);
            }
        }
    }
}

/// Options that change what generators make, and how each is read.
type Read = fn(&FileOptions) -> Option<String>;

const OPTIONS: [(&str, Read); 14] = [
    ("cc_enable_arenas", |o| {
        o.cc_enable_arenas.map(|flag| format!("{flag}"))
    }),
    ("cc_generic_services", |o| {
        o.cc_generic_services.map(|flag| format!("{flag}"))
    }),
    ("csharp_namespace", |o| o.csharp_namespace.clone()),
    ("go_package", |o| o.go_package.clone()),
    ("java_generic_services", |o| {
        o.java_generic_services.map(|flag| format!("{flag}"))
    }),
    ("java_multiple_files", |o| {
        o.java_multiple_files.map(|flag| format!("{flag}"))
    }),
    ("java_outer_classname", |o| o.java_outer_classname.clone()),
    ("java_package", |o| o.java_package.clone()),
    ("objc_class_prefix", |o| o.objc_class_prefix.clone()),
    ("optimize_for", |o| {
        o.optimize_for.map(|mode| format!("{mode:?}"))
    }),
    ("php_class_prefix", |o| o.php_class_prefix.clone()),
    ("php_namespace", |o| o.php_namespace.clone()),
    ("ruby_package", |o| o.ruby_package.clone()),
    ("swift_prefix", |o| o.swift_prefix.clone()),
];
