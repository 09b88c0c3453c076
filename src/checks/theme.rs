//! The theme's colours: each pair that is used or promised can be told apart, in light and in dark.
//!
//! In: the theme's style sheets and `theme.yaml`. Out: findings at the line of the colour that is too near. Decided once for a
//! theme, since no page has styles of its own. Pairs are those that `theme.yaml` promises, and the rules of the sheets that
//! set both a text's colour and what lies behind it.

use super::html::style::Environment;
use super::html::style::cascade::Styles;
use super::html::style::colour::Colour;
use super::html::style::sheet::{Pair, pairs_set};
use crate::base::path::SourcePath;
use crate::base::say::{Say, said, say};
use crate::base::span::Span;
use crate::diag::{Family, Finding, Level, Rule};
use crate::parse::html::{self, NodeId};
use crate::render::about::Promise;
use crate::render::theme::Theme;

pub(super) static RULES: &[&Rule] = &[&THEME_CONTRAST];

static THEME_CONTRAST: Rule = Rule {
    id: "a11y/theme-contrast",
    family: Family::A11y,
    level: Level::Error,
    title: said("Dos colores del tema se distinguen poco", "Two colours of the theme can hardly be told apart"),
    why: said(
        "Quien ve poco, o lee al sol o de noche, no puede leer lo que se escribe con ellos, en ninguna página.",
        "People who see little, or read in the sun or at night, cannot read what is written with them, on any page.",
    ),
    mend: said(
        "Cambia uno de los dos hasta un contraste de 4,5 para el texto y de 3 para líneas y signos, en claro y en oscuro.",
        "Change one of the two up to a contrast of 4.5 for text and 3 for lines and signs, in light and in dark.",
    ),
    reference: "WCAG 2.2, 1.4.3 y 1.4.11",
    bad: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/\ntema: propio\n-- themes/propio/assets/css/95-aviso.css --\n.aviso { color: #999; background: #fff; }\n",
    good: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/\ntema: propio\n-- themes/propio/assets/css/95-aviso.css --\n.aviso { color: #444; background: #fff; }\n",
};

/// WCAG 2.2, 1.4.3.
const TEXT: f32 = 4.5;
/// WCAG 2.2, 1.4.11.
const SIGNS: f32 = 3.0;

/// A page that every sheet of the theme is asked about.
const PAGE: &str = "<!DOCTYPE html><html><body></body></html>";

/// What is wrong with the colours of a theme.
pub(crate) fn check(theme: &Theme) -> Vec<Finding> {
    let dom = html::parse(PAGE);
    let Some(body) = dom.elements(dom.root()).find(|id| dom.is(*id, "body")) else { return Vec::new() };
    let promised = &theme.about.promises;
    let mut findings = Vec::new();
    for dark in [false, true] {
        let on = Environment { dark, ..Environment::default() };
        let sheets: Vec<&str> = theme.css.iter().map(|(_, css)| &**css).collect();
        let shade = Shade { theme, body, styles: Styles::new(&dom, &sheets, on), dark };
        findings.extend(promised.iter().filter_map(|promise| shade.unknown(promise)));
        let broken: Vec<&Promise> = promised.iter().filter(|promise| shade.breaks(promise)).collect();
        findings.extend(guilty(broken).into_iter().map(|(token, pairs)| shade.token_finding(token, &pairs)));
        for (path, css) in &theme.css {
            findings.extend(pairs_set(css, on).iter().filter_map(|pair| shade.pair(path, css, pair, promised)));
        }
    }
    findings
}

/// The colours that are to blame for broken pairs: that of the most pairs first, with its pairs.
fn guilty(mut broken: Vec<&Promise>) -> Vec<(&str, Vec<&Promise>)> {
    let mut found = Vec::new();
    while !broken.is_empty() {
        let count = |token: &str| broken.iter().filter(|pair| pair.front == token || pair.back == token).count();
        let tokens = broken.iter().flat_map(|pair| [pair.front.as_str(), pair.back.as_str()]);
        // Of two with as many pairs the one in front: there are more texts than surfaces.
        let Some(token) = tokens.rev().max_by_key(|token| count(token)) else { break };
        let (own, rest) = broken.into_iter().partition(|pair| pair.front == token || pair.back == token);
        found.push((token, own));
        broken = rest;
    }
    found
}

/// The theme's colours in one scheme.
struct Shade<'a> {
    theme: &'a Theme,
    body: NodeId,
    styles: Styles<'a>,
    dark: bool,
}

impl Shade<'_> {
    fn token(&self, name: &str) -> Option<Colour> {
        Colour::parse(&self.styles.computed(self.body, &format!("--{name}"))?)
    }

    /// A promise about a colour that the sheets do not have. Told once, in light.
    fn unknown(&self, promise: &Promise) -> Option<Finding> {
        let name = [&promise.front, &promise.back].into_iter().find(|name| self.token(name).is_none()).filter(|_| !self.dark)?;
        let message = say!(
            "theme.yaml nombra el color «{name}», que las hojas de estilo no tienen.",
            "theme.yaml names the colour “{name}”, which the style sheets do not have."
        );
        let help = say!(
            "Agrega «--{name}: #…;» a las hojas de estilo, o quítalo de theme.yaml.",
            "Add “--{name}: #…;” to the style sheets, or take it out of theme.yaml."
        );
        Some(Finding::new(&THEME_CONTRAST, message).at(&promise.place.0, promise.place.1).help(help))
    }

    /// Contrast of a promised pair.
    fn ratio(&self, promise: &Promise) -> Option<f32> {
        Some(self.token(&promise.front)?.contrast(self.token(&promise.back)?))
    }

    fn breaks(&self, promise: &Promise) -> bool {
        self.ratio(promise).is_some_and(|ratio| ratio < promise.least)
    }

    /// One finding for a colour, told by the pair that is furthest from what it promises.
    fn token_finding(&self, token: &str, pairs: &[&Promise]) -> Finding {
        let lack = |pair: &&&Promise| self.ratio(pair).unwrap_or(1.0) / pair.least;
        let worst = pairs.iter().min_by(|one, two| lack(one).total_cmp(&lack(two))).expect("a guilty colour has a pair");
        let other = if worst.front == token { &worst.back } else { &worst.front };
        let (own, back) = (self.token(token).unwrap_or(Colour::BLACK), self.token(other).unwrap_or(Colour::WHITE));
        let (path, span) = self.definition(token).unwrap_or((&worst.place.0, worst.place.1));
        self.told(own, back, worst.least, &(format!("--{token}"), format!("--{other}")), (path, span))
    }

    fn pair(&self, path: &SourcePath, css: &str, pair: &Pair, promised: &[Promise]) -> Option<Finding> {
        let token = |written: &str| written.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')).map(str::to_owned);
        let known = token(&pair.front).zip(token(&pair.back));
        if promised.iter().any(|promise| known.as_ref().is_some_and(|(front, back)| promise.front == *front && promise.back == *back)) {
            return None;
        }
        let value = |written: &str| Colour::parse(&self.styles.resolved(self.body, written)?).filter(|colour| colour.alpha >= 1.0);
        let (front, back) = (value(&pair.front)?, value(&pair.back)?);
        if front.contrast(back) >= TEXT {
            return None;
        }
        let start = css.get(pair.offset..)?.find(pair.front.as_str()).map_or(pair.offset, |at| pair.offset + at);
        let names = (pair.front.clone(), pair.back.clone());
        Some(self.told(front, back, TEXT, &names, (path, Span::new(start, start + pair.front.len()))))
    }

    fn told(&self, front: Colour, back: Colour, least: f32, names: &(String, String), (path, span): (&SourcePath, Span)) -> Finding {
        let ratio = front.contrast(back);
        let (front_name, back_name) = names;
        // A colour without variables is the same in both; it is told once.
        let fixed = !front_name.contains("--") && !back_name.contains("--");
        let scheme = match (fixed, self.dark) {
            (true, _) => said("", ""),
            (_, true) => said(" en modo oscuro", " in dark mode"),
            (_, false) => said(" en modo claro", " in light mode"),
        };
        let (is, should) = (decimal(ratio), decimal(least));
        let message = Say {
            es: format!(
                "El contraste entre «{front_name}» ({}) y «{back_name}» ({}) es {}{}; debe ser {} o más.",
                front.hex(),
                back.hex(),
                is.es,
                scheme.es,
                should.es
            ),
            en: format!(
                "The contrast between “{front_name}” ({}) and “{back_name}” ({}) is {}{}; it must be {} or more.",
                front.hex(),
                back.hex(),
                is.en,
                scheme.en,
                should.en
            ),
        };
        let help = match front.nearest(back, least).map(Colour::hex) {
            Some(near) => say!("El color más parecido que alcanza es «{near}».", "The nearest colour that is enough is “{near}”."),
            None => say!("Elige otro color.", "Choose another colour."),
        };
        let mut finding = Finding::new(&THEME_CONTRAST, message).at(path, span).help(help);
        // What WCAG asks for is an error; what only the theme promised beyond it is a warning.
        let asked = if least <= SIGNS { SIGNS } else { TEXT };
        if ratio >= asked {
            finding.level = Level::Warning;
        }
        finding
    }

    /// Where a token gets its value in this scheme: the last definition within a dark block, or the first outside.
    fn definition(&self, name: &str) -> Option<(&SourcePath, Span)> {
        let key = format!("--{name}:");
        for (path, css) in &self.theme.css {
            let dark_at = css.find("prefers-color-scheme: dark").unwrap_or(css.len());
            let (before, after) = css.split_at(dark_at);
            let found = if self.dark { after.find(&key).map(|at| dark_at + at).or_else(|| before.find(&key)) } else { before.find(&key) };
            if let Some(start) = found {
                let end = css[start..].find(';').map_or(css.len(), |at| start + at);
                return Some((path, Span::new(start, end)));
            }
        }
        None
    }
}

/// Two decimals at most, cut and not rounded: 4,49 is not enough.
pub(super) fn decimal(value: f32) -> Say {
    let text = format!("{:.2}", (value * 100.0).floor() / 100.0);
    let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    Say { es: text.replace('.', ","), en: text }
}
