//! From the fields of an event to the [`Event`] that all others know, with what is wrong between its fields.

use super::fields::{AccessFields, Answer, ChangeFields, EventFields, MaterialFields, PlaceFields};
use super::{repeats, rules};
use crate::base::date::When;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::model::event::{Access, Change, Event, Known, Material, MaterialAddress, MaterialKind, Modality, Place};
use crate::parse::field_rules::{MISSING_KEY, WRONG_TYPE};
use crate::parse::report::Report;
use crate::parse::scalars::Address;

/// The event, when its dates can be true.
pub(super) fn event(fields: &EventFields, report: &mut Report<'_>) -> Option<Event> {
    let when = when(fields, report);
    let access = access(&fields.access, fields.modality, report);
    let recurrence = fields.repeats.as_ref().map(|repeats| repeats::recurrence(repeats, &fields.start, report));
    let materials: Vec<Option<Material>> = fields.materials.iter().map(|one| material(one, report)).collect();
    let registration = fields.registration.as_ref();
    Some(Event {
        when: Spanned::new(when?, fields.start.span),
        zone: fields.time_zone.as_ref().map(|zone| zone.0.clone()),
        recurrence: recurrence.flatten(),
        modality: fields.modality,
        place: fields.place.as_ref().map(place),
        online: fields.online.clone().map(Address::spanned),
        access: access?,
        registration: registration.and_then(|registration| registration.url.clone()).map(Address::spanned),
        deadline: registration.and_then(|registration| registration.deadline),
        cost: registration.and_then(|registration| registration.cost.clone()),
        organisers: fields.organisers.clone(),
        speakers: fields.speakers.clone(),
        status: fields.status.value,
        history: history(&fields.history),
        materials: materials.into_iter().flatten().collect(),
    })
}

/// Start and end as one value.
fn when(fields: &EventFields, report: &mut Report<'_>) -> Option<When> {
    let start = fields.start.value;
    let Some(end) = &fields.end else { return Some(start) };
    let when = When { from: start.from, to: Some(end.value.to.unwrap_or(end.value.from)) };
    if end.value < When::at(start.from) {
        report
            .add(&rules::END_BEFORE_START, end.span, say!("El evento termina antes de empezar.", "The event ends before it starts."))
            .help(say!("Revisa «inicio» y «fin».", "Check “start” and “end”."));
        return None;
    }
    Some(when)
}

fn place(fields: &PlaceFields) -> Place {
    Place {
        name: fields.name.clone(),
        address: fields.address.clone(),
        comuna: fields.comuna.clone(),
        region: fields.region.map(|region| region.0),
    }
}

/// What is asked depends on whether people meet: each answer that is asked for must be there.
fn access(fields: &AccessFields, modality: Modality, report: &mut Report<'_>) -> Option<Access> {
    let meets = modality.has_place();
    let AccessFields::Told(told) = fields else {
        let unknown = meets.then_some(Known::Unknown);
        let (sign_language, captions) = (Known::Unknown, Known::Unknown);
        return Some(Access { wheelchair: unknown, sign_language, captions, quiet_space: unknown, child_care: unknown });
    };
    let answers = &told.value;
    let asked = [
        ("silla_de_ruedas", "wheelchair", answers.wheelchair, meets),
        ("lengua_de_senas", "sign_language", answers.sign_language, true),
        ("subtitulos", "captions", answers.captions, true),
        ("espacio_tranquilo", "quiet_space", answers.quiet_space, meets),
        ("cuidado_infantil", "child_care", answers.child_care, meets),
    ];
    for (es, en, ..) in asked.iter().filter(|(.., answer, asked)| *asked && answer.is_none()) {
        report
            .add(&MISSING_KEY, told.span, say!("Falta «{es}» en «accesibilidad».", "“{en}” is missing in “accessibility”."))
            .help(say!("Agrega «{es}: sí», «{es}: no» o «{es}: no se sabe».", "Add “{en}: yes”, “{en}: no” or “{en}: not known”."));
    }
    let at_place = |answer: Option<Answer>| answer.filter(|_| meets).map(|answer| answer.0);
    Some(Access {
        wheelchair: at_place(answers.wheelchair),
        sign_language: answers.sign_language?.0,
        captions: answers.captions?.0,
        quiet_space: at_place(answers.quiet_space),
        child_care: at_place(answers.child_care),
    })
}

fn history(fields: &[ChangeFields]) -> Vec<Change> {
    let change = |one: &ChangeFields| Change {
        date: one.date.value,
        status: one.status,
        was: one.was,
        note: one.note.clone().map(|inline| inline.0),
    };
    let mut changes: Vec<Change> = fields.iter().map(change).collect();
    changes.sort_by_key(|change| change.date);
    changes
}

fn material(fields: &MaterialFields, report: &mut Report<'_>) -> Option<Material> {
    let what = match (&fields.url, &fields.file) {
        (Some(url), None) => MaterialAddress::Web(Address::spanned(url.clone())),
        (None, Some(file)) => MaterialAddress::File(file.clone()),
        (one, _) => {
            let span = one.as_ref().map_or(fields.kind.span, |url| url.span);
            report
                .add(&WRONG_TYPE, span, say!("Este material no dice bien dónde está.", "It is not clear where this is."))
                .help(say!("Escribe «direccion» o «archivo», solo uno de los dos.", "Write “url” or “file”, only one of the two."));
            return None;
        }
    };
    let kind = fields.kind.value;
    if kind == MaterialKind::Recording && fields.captions.is_none() {
        report
            .add(
                &MISSING_KEY,
                fields.kind.span,
                say!("Falta decir si la grabación tiene subtítulos.", "It is not said whether the recording has captions."),
            )
            .help(say!("Agrega «subtitulos: sí», «no» o «no se sabe».", "Add “captions: yes”, “no” or “not known”."));
    }
    Some(Material { kind, title: fields.title.clone(), what, captions: fields.captions })
}
