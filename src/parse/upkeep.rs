//! Settings of `amigable.yaml` about what grows old, what is heavy and what is somebody's.
//!
//! In: YAML. Out: [`Freshness`], [`MaxWeight`] and [`Privacy`], each with its usual values where nothing is said.

use super::fields::record;
use crate::base::date::Period;
use crate::base::span::Spanned;
use crate::model::config::{Allowed, Freshness, MaxWeight, Privacy};

record! {
    /// When what is dated counts as old.
    FreshnessFields {
        warn_ahead: Option<Period> = "warn_ahead" / "avisar_antes", "con cuánta anticipación avisar: 30 días si no se dice", "how long before to warn: 30 days unless said";
        grace: Option<Period> = "grace" / "gracia", "cuánto después del plazo pasa a ser un error: 6 meses si no se dice", "how long after the date it becomes an error: 6 months unless said";
    }
}

record! {
    /// What pages may cost readers.
    PagesFields {
        max_weight: Option<u32> = "max_weight" / "peso_maximo", "cuántos kilobytes puede pesar una página al bajarla, sin sus imágenes: 30 si no se dice", "how many kilobytes a page may weigh on its way, without its images: 30 unless said";
    }
}

record! {
    /// What images may cost readers.
    ImagesFields {
        max_weight: Option<u32> = "max_weight" / "peso_maximo", "cuántos kilobytes puede bajar un teléfono para mostrar una imagen: 100 si no se dice", "how many kilobytes a telephone may fetch to show one image: 100 unless said";
    }
}

record! {
    /// What may be published although it looks personal.
    PrivacyFields {
        allow: Vec<AllowedFields> = "allow" / "permitidos", "textos o archivos que se pueden publicar, cada uno con su motivo", "texts or files that may be published, each with its reason";
        min_cell: Option<u32> = "min_cell" / "celda_minima", "cuántas personas debe contar una celda para publicarse: 5 si no se dice", "how many persons a cell must count to be published: 5 unless said";
    }
}

record! {
    /// One text that may be published.
    AllowedFields {
        text: Spanned<String> = "text" / "texto", "el correo, el teléfono, el RUT o la ruta de la imagen, tal como está escrito", "the e-mail address, telephone number, id number or path of the image, as it is written";
        reason: String = "reason" / "motivo", "por qué se puede publicar", "why it may be published";
    }
}

impl PrivacyFields {
    pub(super) fn lower(self) -> Privacy {
        let allowed = self.allow.into_iter().map(|one| Allowed { text: one.text, reason: one.reason }).collect();
        Privacy { allowed, min_cell: self.min_cell.unwrap_or(Privacy::default().min_cell) }
    }
}

impl PagesFields {
    pub(super) fn max_weight(&self) -> Option<MaxWeight> {
        self.max_weight.map(MaxWeight)
    }
}

impl ImagesFields {
    pub(super) fn max_weight(&self) -> Option<MaxWeight> {
        self.max_weight.map(MaxWeight)
    }
}

impl FreshnessFields {
    pub(super) fn lower(&self) -> Freshness {
        let usual = Freshness::default();
        Freshness { warn_ahead: self.warn_ahead.unwrap_or(usual.warn_ahead), grace: self.grace.unwrap_or(usual.grace) }
    }
}
