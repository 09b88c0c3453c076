//! An event: when, where, how, and honestly whether it is planned, held or cancelled.

use super::{Kind, body};
use crate::base::date::When;
use crate::base::say::{said, say};
use crate::base::span::Spanned;
use crate::diag::{Family, Level, Rule};
use crate::model::block::{Block, Fact, FactValue, Status, StatusBlock};
use crate::model::item::{Facets, KindId};
use crate::parse::config::TimeZone;
use crate::parse::fields::{Record, record};
use crate::parse::report::Report;
use crate::parse::scalars::{Address, Inline, choice};

record! {
    /// Front matter of an event.
    EventFields {
        start: Spanned<When> = "start" / "inicio", "cuándo empieza", "when it starts";
        end: Option<Spanned<When>> = "end" / "fin", "cuándo termina", "when it ends";
        time_zone: Option<TimeZone> = "time_zone" / "zona_horaria", "la zona horaria, si no es la del sitio", "the time zone, unless the site's";
        modality: Modality = "modality" / "modalidad", "presencial, en línea, mixta o por confirmar", "in person, online, hybrid or to be confirmed";
        place: Option<PlaceFields> = "place" / "lugar", "dónde es y cómo llegar", "where it is and how to get there";
        organisers: Vec<Spanned<String>> = "organisers" / "organizan", "quiénes organizan, por su id en el directorio", "who organises, by id in the directory";
        registration: Option<RegistrationFields> = "registration" / "inscripcion", "cómo inscribirse y cuánto cuesta", "how to register and what it costs";
        status: Spanned<Status> = "status" / "estado", "planificado, confirmado, realizado, postergado o cancelado", "planned, confirmed, held, postponed or cancelled";
        status_note: Option<Inline> = "status_note" / "nota_estado", "lo que se sabe de ese estado", "what is known of that status";
        activity: Option<Spanned<String>> = "activity" / "actividad", "la actividad del plan a la que pertenece, como «1.1»", "the plan's activity that it belongs to, such as “1.1”";
        audience: Option<Inline> = "audience" / "dirigido_a", "para quién es", "whom it is for";
    }
}

record! {
    /// Where an event takes place.
    PlaceFields {
        name: String = "name" / "nombre", "el nombre del lugar", "the name of the place";
        address: Option<String> = "address" / "direccion", "calle y número", "street and number";
        comuna: Option<String> = "comuna" / "comuna", "la comuna", "the comuna";
        region: Option<String> = "region" / "region", "la región", "the region";
        directions: Option<Inline> = "directions" / "como_llegar", "cómo llegar, en palabras", "how to get there, in words";
    }
}

record! {
    /// How to take part.
    RegistrationFields {
        url: Option<Spanned<Address>> = "url" / "direccion", "dónde inscribirse", "where to register";
        deadline: Option<When> = "deadline" / "plazo", "hasta cuándo", "until when";
        cost: Option<String> = "cost" / "costo", "cuánto cuesta", "what it costs";
        note: Option<Inline> = "note" / "nota", "lo que hay que saber para inscribirse", "what to know before registering";
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Modality {
    InPerson,
    Online,
    Hybrid,
    Unknown,
}

choice! { Modality {
    Self::InPerson => "in-person" / "presencial";
    Self::Online => "online" / "en línea";
    Self::Hybrid => "hybrid" / "mixta";
    Self::Unknown => "to-be-confirmed" / "por confirmar";
} }

choice! { Status {
    Self::Planned => "planned" / "planificado";
    Self::Confirmed => "confirmed" / "confirmado";
    Self::Held => "held" / "realizado";
    Self::Postponed => "postponed" / "postergado";
    Self::Cancelled => "cancelled" / "cancelado";
} }

impl Modality {
    fn word(self) -> &'static str {
        match self {
            Self::InPerson => "modality-in-person",
            Self::Online => "modality-online",
            Self::Hybrid => "modality-hybrid",
            Self::Unknown => "modality-unknown",
        }
    }
}

pub(super) static KIND: Kind = Kind {
    id: KindId::Event,
    about: said("Un evento: taller, seminario, encuentro.", "An event: workshop, seminar, meeting."),
    fields: EventFields::FIELDS,
    lower: |source, report| {
        let (front, text) = body::page::<EventFields>(source, report)?;
        let when = when(&front.own, report)?;
        let status = StatusBlock {
            status: front.own.status.value,
            span: front.own.status.span,
            when,
            note: front.own.status_note.clone().map(|inline| inline.0),
        };
        let facets = Facets { when: Some(when), status: Some(status.status), activity: front.own.activity.clone(), ..Facets::default() };
        let blocks = vec![Block::Status(status), Block::Facts(facts(front.own, when))];
        Some(body::item(KindId::Event, source, front.meta, front.slug_path, blocks, text, facets))
    },
    starter: |starter| {
        starter.page(
            KindId::Event,
            "eventos",
            "---\ntitulo: {title}\ndescripcion: Escribe en una frase qué pasa en este evento y para quién es.\ninicio: {today} 10:00\nfin: {today} 12:00\nmodalidad: por confirmar\nestado: planificado\nrevisado: {today}\nborrador: sí\n---\n\n## Qué haremos\n\nCuenta lo que se hará, en dos o tres frases.\n\n## Cómo participar\n\nDi qué tiene que hacer quien quiera venir.\n",
        )
    },
    rules: &[&END_BEFORE_START],
};

/// Start and end as one value.
fn when(fields: &EventFields, report: &mut Report<'_>) -> Option<When> {
    let start = fields.start.value;
    let Some(end) = &fields.end else { return Some(start) };
    let when = When { from: start.from, to: Some(end.value.to.unwrap_or(end.value.from)) };
    if end.value < When::at(start.from) {
        report
            .add(&END_BEFORE_START, end.span, say!("El evento termina antes de empezar.", "The event ends before it starts."))
            .help(say!("Revisa «inicio» y «fin».", "Check “start” and “end”."));
        return None;
    }
    Some(when)
}

fn facts(own: EventFields, when: When) -> Vec<Fact> {
    let mut facts = vec![Fact { label: "label-when", value: FactValue::When(when) }];
    let mut add = |label, value: Option<FactValue>| facts.extend(value.map(|value| Fact { label, value }));
    add("label-time-zone", own.time_zone.map(|zone| FactValue::Text(zone.0.replace('_', " "))));
    add("label-modality", Some(FactValue::Word(own.modality.word())));
    if let Some(place) = own.place {
        let parts = [Some(place.name), place.address, place.comuna, place.region];
        add("label-where", Some(FactValue::Text(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))));
        add("label-directions", place.directions.map(|Inline(doc)| FactValue::Prose(doc)));
    }
    add("label-organisers", (!own.organisers.is_empty()).then_some(FactValue::Organisations(own.organisers)));
    add("label-audience", own.audience.map(|Inline(doc)| FactValue::Prose(doc)));
    if let Some(registration) = own.registration {
        registration_facts(registration, &mut add);
    }
    add("label-activity", own.activity.map(FactValue::Activity));
    facts
}

fn registration_facts(registration: RegistrationFields, add: &mut impl FnMut(&'static str, Option<FactValue>)) {
    add("label-registration", registration.url.map(Address::spanned).map(|url| FactValue::Link { text: "register-at", url }));
    add("label-deadline", registration.deadline.map(FactValue::When));
    add("label-cost", registration.cost.map(FactValue::Text));
    add("label-registration-note", registration.note.map(|Inline(doc)| FactValue::Prose(doc)));
}

pub(crate) static END_BEFORE_START: Rule = Rule {
    id: "dates/end-before-start",
    family: Family::Dates,
    level: Level::Error,
    title: said("Un evento termina antes de empezar", "An event ends before it starts"),
    why: said("Quien lo agregue a su calendario no lo encontrará.", "Whoever adds it to a calendar will not find it."),
    mend: said("Corrige «inicio» o «fin».", "Correct “start” or “end”."),
    reference: "RFC 5545, 3.6.1",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07 15:00\nfin: 2021-10-07 13:00\nmodalidad: presencial\nestado: realizado\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07 15:00\nfin: 2021-10-07 17:00\nmodalidad: presencial\nestado: realizado\n---\nTexto.\n",
};
