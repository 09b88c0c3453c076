//! `amigable.yaml` → [`Config`].

use super::exceptions::{LevelField, PathExceptionFields, levels};
use super::fields::{Decode, Pairs, Record, record};
use super::report::Report;
use super::scalars::{Address, Email, Phone, choice};
use super::source_map::SourceMap;
use super::upkeep::{FreshnessFields, ImagesFields, PagesFields, PrivacyFields};
use super::yaml;
use crate::base::date::When;
use crate::base::say::{said, say};
use crate::base::span::{Span, Spanned};
use crate::diag::{Family, Finding, Level, Rule};
use crate::model::config::{Collection, Config, Contact, MaxWeight, Options, Security, SiteConfig, Spelling, Wording};
use crate::model::item::KindId;
use crate::model::lang::Lang;
use crate::model::plan::ContentCoding;
use crate::model::tree::Tree;

record! {
    /// The settings of a site.
    SiteFields {
        title: String = "title" / "titulo", "el nombre del sitio", "the name of the site";
        description: String = "description" / "descripcion", "qué ofrece el sitio, en una frase", "what the site offers, in a sentence";
        base_url: Address = "base_url" / "direccion", "la dirección donde se publica", "the address where it is published";
        first_address: Option<Address> = "first_address" / "primera_direccion", "si el sitio se mudó, la primera dirección que tuvo: así los lectores de noticias y los calendarios no repiten todo", "if the site has moved, its first address: so feed readers and calendars do not show everything again";
        language: Option<LangField> = "language" / "idioma", "el idioma de las páginas, como es-CL", "the language of the pages, such as es-CL";
        time_zone: Option<TimeZone> = "time_zone" / "zona_horaria", "la zona horaria, como America/Santiago", "the time zone, such as America/Santiago";
        publisher: Option<String> = "publisher" / "publica", "quién publica el sitio", "who publishes the site";
        licence: Option<String> = "licence" / "licencia", "con qué licencia se pueden usar los textos", "under which licence the texts may be used";
        licence_url: Option<Spanned<Address>> = "licence_url" / "direccion_licencia", "la dirección de la licencia", "the address of the licence";
        contact: Option<Spanned<ContactFields>> = "contact" / "contacto", "{correo, whatsapp}: adónde escriben quienes quieren corregir algo; si falta, no se muestra ningún enlace", "{email, whatsapp}: where readers write to correct something; without it no link is shown";
        security: Option<SecurityFields> = "security" / "seguridad", "{correo, vence}: a quién avisar si alguien encuentra una falla de seguridad, y hasta cuándo vale", "{email, expires}: whom to tell of a security hole, and until when that holds";
        theme: Option<Spanned<String>> = "theme" / "tema", "la carpeta del tema en themes/", "the theme's folder in themes/";
        collections: Pairs<CollectionFields> = "collections" / "colecciones", "carpeta: {clase: …}, para las páginas de una clase", "folder: {kind: …}, for the pages of a kind";
        menu: Vec<Spanned<String>> = "menu" / "menu", "las páginas del menú, por su ruta dentro de content/", "the pages of the menu, by path within content/";
        footer: Vec<Spanned<String>> = "footer" / "pie", "las páginas del pie, por su ruta dentro de content/", "the pages of the footer, by path within content/";
        cards: Option<bool> = "cards" / "tarjetas", "sí, si cada página lleva una imagen para compartirla", "yes, if each page has a picture to be shared with";
        offline: Option<bool> = "offline" / "sin_conexion", "sí, si lo que alguien leyó se puede volver a leer sin internet", "yes, if what somebody has read can be read again without internet";
        precompressed: Vec<ContentCoding> = "precompressed" / "comprimidos", "[br, gz], para publicar los textos también comprimidos, si tu servidor sabe enviarlos así", "[br, gz], to publish texts compressed too, if your server can send them so";
        takeaway: Option<bool> = "takeaway" / "para_llevar", "sí, si el sitio entero se puede descargar: como libro (EPUB) y como carpeta que se abre sin internet (ZIP)", "yes, if the whole site can be downloaded: as a book (EPUB), and as a folder that opens without internet (ZIP)";
        search: Option<bool> = "search" / "buscador", "sí, si se puede buscar en el sitio: agrega la página «buscar» y su enlace", "yes, if readers can search the site: adds the page “search” and its link";
        synonyms: Vec<Vec<String>> = "synonyms" / "sinonimos", "grupos de palabras que para quien busca dicen lo mismo: [[plata, dinero], [internet, conectividad]]", "groups of words that mean the same to who searches: [[money, cash], [house, home]]";
        freshness: Option<FreshnessFields> = "freshness" / "vigencia", "cuándo avisar de lo que envejece y cuándo dejar de publicarlo", "when to warn of what grows old, and when to stop publishing it";
        pages: Option<PagesFields> = "pages" / "paginas", "cuánto puede pesar una página al bajarla", "how much a page may weigh on its way";
        images: Option<ImagesFields> = "images" / "imagenes", "cuánto puede pesar una imagen en un teléfono", "how much an image may weigh on a telephone";
        privacy: Option<PrivacyFields> = "privacy" / "privacidad", "datos que parecen personales y se pueden publicar, y el conteo más bajo de personas", "what looks personal and may be published, and the smallest count of persons";
        spelling: Option<Spanned<SpellingFields>> = "spelling" / "ortografia", "{diccionarios: [es_CL], palabras: […]}, para revisar la ortografía", "{dictionaries: [es_CL], words: […]}, to check spelling";
        checks: Pairs<LevelField> = "checks" / "revisiones", "regla o familia: error, advertencia, consejo o no", "rule or family: error, warning, advice or off";
        exceptions: Vec<PathExceptionFields> = "exceptions" / "excepciones", "lo que un archivo puede no cumplir por un tiempo: {archivo, regla, motivo, hasta}", "what a file may break for a while: {path, rule, reason, until}";
        wording: Option<WordingFields> = "wording" / "lenguaje", "palabras que este sitio evita o necesita", "words that this site avoids or needs";
    }
}

record! {
    /// How readers reach whoever publishes.
    ContactFields {
        email: Option<Email> = "email" / "correo", "el correo del equipo, como contacto@ejemplo.cl", "the team's e-mail address, such as info@example.org";
        whatsapp: Option<Phone> = "whatsapp" / "whatsapp", "el número de WhatsApp, como «+56 9 1234 5678»", "the number of `WhatsApp`, such as “+56 9 1234 5678”";
    }
}

record! {
    /// Whom to tell of a hole in the site.
    SecurityFields {
        email: Email = "email" / "correo", "el correo que alguien lee, como seguridad@ejemplo.cl", "an address that somebody reads, such as security@example.org";
        expires: Spanned<When> = "expires" / "vence", "hasta cuándo vale, como 2027-06-30: un año a lo más", "until when it holds, such as 2027-06-30: a year at most";
    }
}

record! {
    /// Words of this site, for the rules of plain language.
    WordingFields {
        jargon: Pairs<String> = "jargon" / "jerga", "palabra que se evita: palabra que se prefiere", "word to avoid: word to prefer";
        allowed: Vec<String> = "allowed" / "se_permite", "palabras que este sitio necesita aunque sean de oficina", "words that this site needs although they are office language";
        acronyms: Vec<String> = "acronyms" / "siglas", "siglas que quienes leen ya conocen", "acronyms that readers know";
    }
}

impl ContactFields {
    fn settings(self) -> Contact {
        Contact { email: self.email.map(|email| email.0), whatsapp: self.whatsapp.map(|number| number.0) }
    }
}

impl SecurityFields {
    fn settings(self) -> Security {
        Security { email: self.email.0, expires: Spanned::new(self.expires.value.last_day(), self.expires.span) }
    }
}

/// A contact that names no channel would be a promise without an address.
fn names_a_channel(contact: &Spanned<ContactFields>, report: &mut Report<'_>) {
    if contact.value.email.is_none() && contact.value.whatsapp.is_none() {
        let message = say!("«contacto» no dice ningún canal.", "“contact” names no channel.");
        let help = say!(
            "Escribe «contacto: {{correo: contacto@…}}», o borra la línea.",
            "Write “contact: {{email: info@…}}”, or delete the line."
        );
        report.add(&super::field_rules::MISSING_KEY, contact.span, message).help(help);
    }
}

impl WordingFields {
    fn settings(self) -> Wording {
        let jargon = self.jargon.0.into_iter().map(|(word, better)| (word.value, better)).collect();
        Wording { jargon, allowed: self.allowed, acronyms: self.acronyms }
    }
}

record! {
    /// How spelling is checked.
    SpellingFields {
        dictionaries: Vec<Spanned<DictionaryName>> = "dictionaries" / "diccionarios", "diccionarios de Hunspell, como es_CL; si no, el del idioma del sitio", "Hunspell dictionaries, such as es_CL; else that of the site's language";
        words: Vec<String> = "words" / "palabras", "palabras que están bien aunque no salgan en el diccionario", "words that are right although the dictionary lacks them";
    }
}

record! {
    /// A folder of pages of one kind, or of one way to check them.
    CollectionFields {
        kind: Option<KindId> = "kind" / "clase", "la clase de sus páginas", "the kind of its pages";
        checks: Pairs<LevelField> = "checks" / "revisiones", "regla o familia: error, advertencia, consejo o no", "rule or family: error, warning, advice or off";
    }
}

choice! { KindId {
    Self::Page => "page" / "pagina";
    Self::Summary => "summary" / "resumen";
    Self::Tutorial => "tutorial" / "tutorial";
    Self::Event => "event" / "evento";
} }

choice! { ContentCoding {
    Self::Br => "br" / "br";
    Self::Gz => "gz" / "gz";
} }

#[derive(Clone, Debug)]
pub(crate) struct LangField(Lang);

impl Decode for LangField {
    fn decode(yaml: &yaml::Yaml, report: &mut Report<'_>) -> Option<Self> {
        let text = super::scalars::text(yaml, report)?;
        let lang = Lang::new(text);
        if lang.is_none() {
            report
                .add(
                    &super::field_rules::WRONG_TYPE,
                    yaml.span,
                    say!("«{text}» no es el código de un idioma.", "“{text}” is not the code of a language."),
                )
                .help(say!("Escribe «es-CL», «es» o «en».", "Write “es-CL”, “es” or “en”."));
        }
        lang.map(Self)
    }
}

/// The name of a dictionary's files: a language, and mostly a country.
#[derive(Clone, Debug)]
pub(crate) struct DictionaryName(String);

impl DictionaryName {
    fn new(text: &str) -> Option<Self> {
        let plain = text.len() <= 40 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        (plain && Lang::new(Spelling::language(text)).is_some()).then(|| Self(text.to_owned()))
    }
}

impl Decode for DictionaryName {
    fn decode(yaml: &yaml::Yaml, report: &mut Report<'_>) -> Option<Self> {
        let text = super::scalars::text(yaml, report)?;
        let name = Self::new(text);
        if name.is_none() {
            report
                .add(
                    &super::field_rules::WRONG_TYPE,
                    yaml.span,
                    say!("«{text}» no es el nombre de un diccionario.", "“{text}” is not the name of a dictionary."),
                )
                .help(say!("Escribe uno como «es_CL» o «en_GB».", "Write one such as “es_CL” or “en_GB”."));
        }
        name
    }
}

#[derive(Clone, Debug)]
pub(crate) struct TimeZone(pub(crate) String);

impl Decode for TimeZone {
    fn decode(yaml: &yaml::Yaml, report: &mut Report<'_>) -> Option<Self> {
        let text = super::scalars::text(yaml, report)?;
        if jiff::tz::TimeZone::get(text).is_err() {
            report
                .add(
                    &super::field_rules::WRONG_TYPE,
                    yaml.span,
                    say!("No existe la zona horaria «{text}».", "There is no time zone “{text}”."),
                )
                .help(say!("Escribe una como «America/Santiago».", "Write one such as “America/Santiago”."));
            return None;
        }
        Some(Self(text.to_owned()))
    }
}

/// Reads the site's settings out of the tree. No value means that nothing can be built.
pub fn read(tree: &Tree, options: Options) -> (Option<Config>, Vec<Finding>) {
    let path = Config::path();
    let Some(bytes) = tree.bytes(&path) else {
        let message = say!("No encuentro el archivo «{path}».", "The file “{path}” is not here.");
        let help = say!(
            "Ejecuta amigable en la carpeta del sitio, o crea uno con «amigable init».",
            "Run amigable in the site's folder, or create one with “amigable init”."
        );
        return (None, vec![Finding::new(&NO_CONFIG, message).help(help)]);
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        let at = super::parse(&path, bytes);
        return (None, at.findings);
    };
    let mut report = Report::new(&path, text);
    let site = yaml::parse(text, &SourceMap::identity(0), &mut report).and_then(|root| SiteFields::decode(&root, &mut report));
    site.iter().flat_map(|site| &site.collections.0).for_each(|(folder, fields)| says_something(folder, fields, &mut report));
    site.iter().filter_map(|site| site.contact.as_ref()).for_each(|contact| names_a_channel(contact, &mut report));
    let site = site.map(settings);
    (site.map(|site| with_options(site, options)).filter(|_| report.findings.is_empty()), report.findings)
}

fn says_something(folder: &Spanned<String>, fields: &CollectionFields, report: &mut Report<'_>) {
    if fields.kind.is_none() && fields.checks.0.is_empty() {
        let message = say!("No dice nada de la carpeta «{}».", "Nothing is said of the folder “{}”.", folder.value);
        let help = say!("Di la clase de sus páginas, como «{{clase: evento}}».", "Say the kind of its pages, such as “{{kind: event}}”.");
        report.add(&super::field_rules::MISSING_KEY, folder.span, message).help(help);
    }
}

fn settings(fields: SiteFields) -> SiteConfig {
    let lang = fields.language.map(|field| field.0).or_else(|| Lang::new("es-CL")).expect("es-CL is well formed");
    let collection = |(folder, fields): (Spanned<String>, CollectionFields)| Collection {
        folder: folder.value,
        kind: fields.kind,
        checks: levels(fields.checks),
    };
    let path = Config::path();
    SiteConfig {
        title: fields.title,
        description: fields.description,
        first_address: slashed(fields.first_address.map_or_else(|| fields.base_url.0.clone(), |address| address.0)),
        base_url: fields.base_url.0,
        spelling: fields.spelling.map(|asked| spelling(asked, &lang)),
        lang,
        time_zone: fields.time_zone.map_or_else(|| "America/Santiago".to_owned(), |zone| zone.0),
        publisher: fields.publisher,
        licence: fields.licence,
        licence_url: fields.licence_url.map(Address::spanned),
        contact: fields.contact.map(|contact| contact.value.settings()),
        security: fields.security.map(SecurityFields::settings),
        theme: fields.theme.unwrap_or_else(|| Spanned::new("amigable".to_owned(), Span::default())),
        collections: fields.collections.0.into_iter().map(collection).collect(),
        menu: fields.menu,
        footer: fields.footer,
        freshness: fields.freshness.map(|fields| fields.lower()).unwrap_or_default(),
        page_weight: fields.pages.and_then(|fields| fields.max_weight()).unwrap_or(MaxWeight::PAGE),
        image_weight: fields.images.and_then(|fields| fields.max_weight()).unwrap_or(MaxWeight::IMAGE),
        privacy: fields.privacy.map(PrivacyFields::lower).unwrap_or_default(),
        wording: fields.wording.map(WordingFields::settings).unwrap_or_default(),
        checks: levels(fields.checks),
        cards: fields.cards.unwrap_or(false),
        offline: fields.offline.unwrap_or(false),
        precompressed: fields.precompressed.into_iter().collect(),
        takeaway: fields.takeaway.unwrap_or(false),
        search: fields.search.unwrap_or(false),
        synonyms: fields.synonyms,
        exceptions: fields.exceptions.into_iter().map(|fields| fields.lower(&path)).collect(),
    }
}

/// Who names no dictionary means that of the site's language: `es_CL` for `es-CL`.
fn spelling(asked: Spanned<SpellingFields>, lang: &Lang) -> Spelling {
    let Spanned { value: SpellingFields { dictionaries, words }, span } = asked;
    let named: Vec<_> = dictionaries.into_iter().map(|name| Spanned::new(name.value.0, name.span)).collect();
    let dictionaries = if named.is_empty() { vec![Spanned::new(lang.tag().replace('-', "_"), span)] } else { named };
    Spelling { dictionaries, words }
}

fn with_options(mut site: SiteConfig, options: Options) -> Config {
    if let Some(address) = &options.base_url {
        site.base_url.clone_from(address);
    }
    site.base_url = slashed(site.base_url);
    Config { site, options }
}

fn slashed(mut address: String) -> String {
    if !address.ends_with('/') {
        address.push('/');
    }
    address
}

/// All fields of the settings, for the documentation.
pub(crate) static FIELDS: &[super::fields::Field] = SiteFields::FIELDS;

pub(crate) static NO_CONFIG: Rule = Rule {
    id: "config/no-config",
    family: Family::Config,
    level: Level::Error,
    title: said("Falta amigable.yaml", "amigable.yaml is missing"),
    why: said(
        "Sin ese archivo no se sabe cómo se llama el sitio ni dónde se publica.",
        "Without that file the site's name and address are not known.",
    ),
    mend: said(
        "Ejecuta amigable en la carpeta del sitio, o crea uno con «amigable init».",
        "Run amigable in the site's folder, or create one with “amigable init”.",
    ),
    reference: "amigable: amigable.yaml",
    bad: "",
    good: "",
};
