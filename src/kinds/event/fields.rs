//! What an editor may write of an event.

use crate::base::date::When;
use crate::base::recurrence::Every;
use crate::base::span::Spanned;
use crate::model::block::Status;
use crate::model::event::{Known, MaterialKind, Modality};
use crate::parse::config::TimeZone;
use crate::parse::fields::{Decode, record};
use crate::parse::places::RegionName;
use crate::parse::report::Report;
use crate::parse::scalars::{Address, Inline, choice};
use crate::parse::shape::Shape;
use crate::parse::yaml::{Value, Yaml};

record! {
    /// Front matter of an event.
    EventFields {
        start: Spanned<When> = "start" / "inicio", "cuándo empieza", "when it starts";
        end: Option<Spanned<When>> = "end" / "fin", "cuándo termina", "when it ends";
        time_zone: Option<TimeZone> = "time_zone" / "zona_horaria", "la zona horaria, si no es la del sitio", "the time zone, unless the site's";
        repeats: Option<Spanned<RepeatFields>> = "repeats" / "repite", "si se repite: {cada: semana, hasta: 2026-12-15}", "if it is repeated: {every: week, until: 2026-12-15}";
        modality: Modality = "modality" / "modalidad", "presencial, en línea, mixta o por confirmar", "in person, online, hybrid or to be confirmed";
        place: Option<PlaceFields> = "place" / "lugar", "dónde es y cómo llegar", "where it is and how to get there";
        online: Option<Spanned<Address>> = "online" / "conexion", "la dirección para conectarse, si es pública", "the address to connect to, if it is public";
        access: AccessFields = "accessibility" / "accesibilidad", "«no se sabe», o una respuesta para cada cosa: silla de ruedas, lengua de señas, subtítulos, espacio tranquilo, cuidado infantil", "“not known”, or an answer for each: wheelchair, sign language, captions, quiet space, child care";
        organisers: Vec<Spanned<String>> = "organisers" / "organizan", "quiénes organizan, por su id en el directorio", "who organises, by id in the directory";
        speakers: Vec<Spanned<String>> = "speakers" / "exponen", "quiénes exponen, por su id en el directorio", "who speaks, by id in the directory";
        registration: Option<RegistrationFields> = "registration" / "inscripcion", "cómo inscribirse y cuánto cuesta", "how to register and what it costs";
        status: Spanned<Status> = "status" / "estado", "planificado, confirmado, realizado, postergado o cancelado", "planned, confirmed, held, postponed or cancelled";
        status_note: Option<Inline> = "status_note" / "nota_estado", "lo que se sabe de ese estado", "what is known of that status";
        history: Vec<ChangeFields> = "history" / "historial", "qué cambió desde que se anunció, como {fecha, estado, antes, nota}", "what changed since it was announced, such as {date, status, was, note}";
        materials: Vec<MaterialFields> = "materials" / "materiales", "lo que quedó: presentaciones, grabación, acta, fotos", "what remains: slides, recording, minutes, photos";
        activity: Option<Spanned<String>> = "activity" / "actividad", "la actividad del plan a la que pertenece, como «1.1»", "the plan's activity that it belongs to, such as “1.1”";
        audience: Option<Inline> = "audience" / "dirigido_a", "para quién es", "whom it is for";
    }
}

record! {
    /// How an event is repeated.
    RepeatFields {
        every: Every = "every" / "cada", "día, semana, mes, mes por día de la semana o año", "day, week, month, month by weekday or year";
        interval: Option<Spanned<u32>> = "interval" / "intervalo", "cada cuántos: 2 es una semana por medio", "each how many: 2 is every other week";
        until: Option<Spanned<When>> = "until" / "hasta", "el último día", "the last day";
        count: Option<Spanned<u32>> = "count" / "veces", "cuántas veces, si no hay un último día", "how often, if there is no last day";
        except: Vec<Spanned<When>> = "except" / "excepto", "los días en que no se hace", "the days on which it does not take place";
    }
}

record! {
    /// Where an event takes place.
    PlaceFields {
        name: String = "name" / "nombre", "el nombre del lugar", "the name of the place";
        address: Option<String> = "address" / "direccion", "calle y número", "street and number";
        comuna: Option<String> = "comuna" / "comuna", "la comuna", "the comuna";
        region: Option<RegionName> = "region" / "region", "la región", "the region";
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

record! {
    /// Who can take part without trouble.
    AccessRecord {
        wheelchair: Option<Answer> = "wheelchair" / "silla_de_ruedas", "si se entra y se circula en silla de ruedas", "whether one gets in and around in a wheelchair";
        sign_language: Option<Answer> = "sign_language" / "lengua_de_senas", "si hay interpretación en lengua de señas", "whether there is sign language interpretation";
        captions: Option<Answer> = "captions" / "subtitulos", "si lo que se dice sale escrito en una pantalla", "whether what is said is written on a screen";
        quiet_space: Option<Answer> = "quiet_space" / "espacio_tranquilo", "si hay un lugar tranquilo para descansar", "whether there is a quiet place to rest";
        child_care: Option<Answer> = "child_care" / "cuidado_infantil", "si hay quien cuide a niñas y niños", "whether somebody looks after children";
    }
}

record! {
    /// One change of an event that had been announced.
    ChangeFields {
        date: Spanned<When> = "date" / "fecha", "cuándo se avisó", "when it was told";
        status: Status = "status" / "estado", "en qué quedó: confirmado, postergado, cancelado…", "what became of it: confirmed, postponed, cancelled…";
        was: Option<When> = "was" / "antes", "la fecha que tenía antes", "the date that it had before";
        note: Option<Inline> = "note" / "nota", "por qué, en una frase", "why, in a sentence";
    }
}

record! {
    /// What remains of an event.
    MaterialFields {
        kind: Spanned<MaterialKind> = "type" / "tipo", "presentación, grabación, acta, fotos o documento", "slides, recording, minutes, photos or document";
        title: String = "title" / "titulo", "su nombre", "its name";
        url: Option<Spanned<Address>> = "url" / "direccion", "dónde está, si es otro sitio", "where it is, if on another site";
        file: Option<Spanned<String>> = "file" / "archivo", "el archivo, si está junto a la página", "the file, if it stands beside the page";
        captions: Option<Known> = "captions" / "subtitulos", "si la grabación tiene subtítulos: sí, no o no se sabe", "whether the recording has captions: yes, no or not known";
    }
}

/// An answer. One that cannot be read has been reported, and is not missing as well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer(pub(super) Known);

impl Decode for Answer {
    fn shape() -> Shape {
        Known::shape()
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        Some(Self(Known::decode(yaml, report).unwrap_or(Known::Unknown)))
    }
}

/// The facts about access: all of them, or the honest word that none is known.
#[derive(Clone, Debug)]
pub(crate) enum AccessFields {
    Unknown,
    Told(Spanned<AccessRecord>),
}

impl Decode for AccessFields {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Words(vec![NOT_KNOWN]), AccessRecord::shape()])
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        if matches!(yaml.value, Value::Scalar { .. }) {
            // One answer for all five would hardly be true, but for this one.
            return choose_unknown(yaml, report);
        }
        Spanned::decode(yaml, report).map(Self::Told)
    }
}

/// The one answer for all.
const NOT_KNOWN: (&str, &str) = ("not known", "no se sabe");

fn choose_unknown(yaml: &Yaml, report: &mut Report<'_>) -> Option<AccessFields> {
    crate::parse::scalars::choose(yaml, report, &[(NOT_KNOWN.0, NOT_KNOWN.1, AccessFields::Unknown)])
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

choice! { Known {
    Self::Yes => "yes" / "sí";
    Self::No => "no" / "no";
    Self::Unknown => "not known" / "no se sabe";
} }

choice! { MaterialKind {
    Self::Slides => "slides" / "presentación";
    Self::Recording => "recording" / "grabación";
    Self::Minutes => "minutes" / "acta";
    Self::Photos => "photos" / "fotos";
    Self::Document => "document" / "documento";
} }

choice! { Every {
    Self::Day => "day" / "día";
    Self::Week => "week" / "semana";
    Self::Month => "month" / "mes";
    Self::MonthWeekday => "month by weekday" / "mes por día de la semana";
    Self::Year => "year" / "año";
} }
