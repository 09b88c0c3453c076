//! Text for people in both languages of the program.

/// Which of the program's two languages a message is printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Spanish, the default.
    #[default]
    Es,
    /// English.
    En,
}

/// One message, said in Spanish and in English. Make it with [`say!`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Say {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

impl Say {
    /// The message in one language.
    pub fn tell(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Es => &self.es,
            Tongue::En => &self.en,
        }
    }
}

/// A message that needs no values, kept in a `static`.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// In Spanish.
    pub es: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Said {
    /// The message in one language.
    pub fn tell(&self, tongue: Tongue) -> &'static str {
        match tongue {
            Tongue::Es => self.es,
            Tongue::En => self.en,
        }
    }

    pub(crate) fn say(&self) -> Say {
        Say { es: self.es.to_owned(), en: self.en.to_owned() }
    }
}

/// Both texts as a [`Said`].
pub(crate) const fn said(es: &'static str, en: &'static str) -> Said {
    Said { es, en }
}

/// Formats the same values into a Spanish and an English text.
macro_rules! say {
    ($es:literal, $en:literal $(, $($args:tt)*)?) => {
        $crate::base::say::Say { es: format!($es $(, $($args)*)?), en: format!($en $(, $($args)*)?) }
    };
}
pub(crate) use say;
