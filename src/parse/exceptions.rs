//! Exceptions and levels of rules, as editors write them.
//!
//! In: fields of front matter or of `amigable.yaml`. Out: [`Exception`]s and [`LevelSetting`]s. Knows no rule: that a
//! name is right is judged where all rules are known.

use super::fields::{Pairs, record};
use super::scalars::choice;
use crate::base::date::When;
use crate::base::path::SourcePath;
use crate::base::span::Spanned;
use crate::diag::Level;
use crate::model::governed::{Exception, Exceptions, LevelSetting, Scope};

record! {
    /// An exception in a page.
    ExceptionFields {
        rule: Spanned<String> = "rule" / "regla", "la regla, como plain/long-sentence", "the rule, such as plain/long-sentence";
        reason: String = "reason" / "motivo", "por qué está bien así", "why it is right as it is";
        until: Spanned<When> = "until" / "hasta", "el último día en que vale", "the last day on which it holds";
        text: Option<Spanned<String>> = "text" / "texto", "el único pasaje para el que vale, copiado tal cual", "the only passage that it is for, copied as it is";
    }
}

record! {
    /// An exception in the settings, which says for which file it is.
    PathExceptionFields {
        path: Spanned<String> = "path" / "archivo", "el archivo o la carpeta, como themes/mio/base.html", "the file or the folder, such as themes/mine/base.html";
        rule: Spanned<String> = "rule" / "regla", "la regla, como plain/long-sentence", "the rule, such as plain/long-sentence";
        reason: String = "reason" / "motivo", "por qué está bien así", "why it is right as it is";
        until: Spanned<When> = "until" / "hasta", "el último día en que vale", "the last day on which it holds";
        text: Option<Spanned<String>> = "text" / "texto", "el único pasaje para el que vale, copiado tal cual", "the only passage that it is for, copied as it is";
    }
}

impl ExceptionFields {
    pub(crate) fn lower(self) -> Exception {
        Exception { rule: self.rule, reason: self.reason, until: self.until, text: self.text }
    }
}

impl PathExceptionFields {
    pub(super) fn lower(self, written_in: &SourcePath) -> Exceptions {
        let exception = Exception { rule: self.rule, reason: self.reason, until: self.until, text: self.text };
        Exceptions { written_in: written_in.clone(), scope: Scope::Path(self.path), list: vec![exception] }
    }
}

/// How grave a finding is to be, or that it is not looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LevelField(Option<Level>);

choice! { LevelField {
    Self(Some(Level::Error)) => "error" / "error";
    Self(Some(Level::Warning)) => "warning" / "advertencia";
    Self(Some(Level::Advice)) => "advice" / "consejo";
    Self(None) => "off" / "no";
} }

pub(super) fn levels(fields: Pairs<LevelField>) -> Vec<LevelSetting> {
    fields.0.into_iter().map(|(name, LevelField(level))| LevelSetting { name, level }).collect()
}
