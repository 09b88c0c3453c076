//! An event: when, where, how, for whom it is fit, and honestly whether it is planned, held or cancelled.

mod fields;
mod lower;
mod repeats;
mod rules;

use super::{Kind, body};
use crate::base::date::When;
use crate::base::say::said;
use crate::model::block::{Block, Fact, FactValue, StatusBlock};
use crate::model::event::{Event, EventPart, city};
use crate::model::item::{Facets, KindId};
use crate::parse::fields::Record;
use crate::parse::scalars::Inline;
use fields::EventFields;
use std::sync::Arc;

pub(super) static KIND: Kind = Kind {
    id: KindId::Event,
    about: said("Un evento: taller, seminario, encuentro.", "An event: workshop, seminar, meeting."),
    fields: EventFields::FIELDS,
    lower: |source, report| {
        let (front, text) = body::page::<EventFields>(source, report)?;
        let event = Arc::new(lower::event(&front.own, report)?);
        let mut blocks = vec![Block::Status(status(&front.own, &event)), Block::Facts(facts(front.own.clone(), &event))];
        blocks.push(Block::Event(EventPart::Calendar));
        if !event.materials.is_empty() {
            blocks.push(Block::Event(EventPart::Materials));
        }
        let facets = Facets {
            when: Some(event.when.value),
            status: Some(event.status),
            activity: front.own.activity.clone(),
            event: Some(Arc::clone(&event)),
            ..Facets::default()
        };
        let mut text = text;
        text.blocks.push(Block::Event(EventPart::Access));
        if !event.history.is_empty() {
            text.blocks.push(Block::Event(EventPart::History(event.history.clone())));
        }
        Some(body::item(KindId::Event, source, front.meta, front.slug_path, blocks, text, facets))
    },
    starter: |starter| {
        starter.page(
            KindId::Event,
            "eventos",
            "---\ntitulo: {title}\ndescripcion: Escribe en una frase qué pasa en este evento y para quién es.\ninicio: {today} 10:00\nfin: {today} 12:00\nmodalidad: por confirmar\naccesibilidad: no se sabe\nestado: planificado\nrevisado: {today}\nborrador: sí\n---\n\n## Qué haremos\n\nCuenta lo que se hará, en dos o tres frases.\n\n## Cómo participar\n\nDi qué tiene que hacer quien quiera venir.\n",
        )
    },
    rules: &[&rules::END_BEFORE_START, &rules::REPEATS],
};

/// The status, with all days that the event may be on.
fn status(own: &EventFields, event: &Event) -> StatusBlock {
    let last = event.recurrence.as_ref().map(|_| event.last_day());
    let to = last.map_or(event.when.value.to, |day| Some(crate::base::date::Moment::Day(day)));
    StatusBlock {
        status: event.status,
        span: own.status.span,
        when: When { to, ..event.when.value },
        note: own.status_note.clone().map(|inline| inline.0),
    }
}

fn facts(own: EventFields, event: &Event) -> Vec<Fact> {
    let mut facts = vec![Fact { label: "label-when", value: FactValue::When(event.when.value) }];
    let mut add = |label, value: Option<FactValue>| facts.extend(value.map(|value| Fact { label, value }));
    add("label-repeats", event.recurrence.as_ref().map(|_| FactValue::Recurrence));
    add("label-time-zone", own.time_zone.map(|zone| FactValue::Text(city(&zone.0))));
    add("label-site-time", event.zone.as_ref().map(|_| FactValue::SiteTime));
    add("label-modality", Some(FactValue::Word(event.modality.word())));
    add("label-where", event.place.as_ref().map(|place| FactValue::Text(place.line())));
    add("label-directions", own.place.and_then(|place| place.directions).map(|Inline(doc)| FactValue::Prose(doc)));
    add("label-online", event.online.clone().map(|url| FactValue::Link { text: "connect-at", url }));
    let organisations = |ids: &[_]| (!ids.is_empty()).then(|| FactValue::Organisations(ids.to_vec()));
    add("label-organisers", organisations(&event.organisers));
    add("label-speakers", organisations(&event.speakers));
    add("label-audience", own.audience.map(|Inline(doc)| FactValue::Prose(doc)));
    add("label-registration", event.registration.clone().map(|url| FactValue::Link { text: "register-at", url }));
    add("label-deadline", event.deadline.map(FactValue::When));
    add("label-cost", event.cost.clone().map(FactValue::Text));
    add("label-registration-note", own.registration.and_then(|registration| registration.note).map(|Inline(doc)| FactValue::Prose(doc)));
    add("label-activity", own.activity.map(FactValue::Activity));
    facts
}
