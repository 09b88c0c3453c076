//! How dear reading is: a thousand words of Spanish, cut and counted.
#![allow(missing_docs, reason = "a benchmark")]

use amigable::{Counts, Language, count_syllables, sentences, syllables, words};
use divan::{Bencher, black_box};
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// A hundred words.
const PARAGRAPH: &str = "La pobreza por ingresos mide si un hogar reúne el dinero que necesita para vivir. En 2024, el 17,3 % de las personas de \
    Chile vivía en un hogar que no lo reunía: son 3.478.364 personas. ¿Cómo se sabe? Una encuesta visita miles de hogares \
    y pregunta cuánto ganan. Después compara esos ingresos con una línea, que es el costo de una canasta básica de alimentos, \
    según el art. 5 de las bases. Cuando la línea cambia, las cifras también cambian, aunque los hogares vivan igual. Por eso \
    no debes comparar dos años con métodos distintos. Si tienes dudas, escríbenos y buscamos juntos la cifra. ";

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let text = PARAGRAPH.repeat(10);
    assert_eq!(words(&text).count(), 1_000);
    text
});

#[divan::bench]
fn count_all(bencher: Bencher<'_, '_>) {
    bencher.bench(|| Counts::of(black_box(&TEXT), Language::Spanish));
}

#[divan::bench]
fn cut_into_sentences(bencher: Bencher<'_, '_>) {
    bencher.bench(|| sentences(black_box(&TEXT), Language::Spanish));
}

#[divan::bench]
fn find_words(bencher: Bencher<'_, '_>) {
    bencher.bench(|| words(black_box(&TEXT)).count());
}

#[divan::bench]
fn count_syllables_of_words(bencher: Bencher<'_, '_>) {
    let words: Vec<&str> = words(&TEXT).map(|range| &TEXT[range]).collect();
    bencher.bench_local(|| words.iter().map(|word| count_syllables(black_box(word))).sum::<usize>());
}

#[divan::bench]
fn divide_words(bencher: Bencher<'_, '_>) {
    let words: Vec<&str> = words(&TEXT).map(|range| &TEXT[range]).collect();
    bencher.bench_local(|| words.iter().map(|word| syllables(black_box(word)).map(str::len).max().unwrap_or_default()).sum::<usize>());
}
