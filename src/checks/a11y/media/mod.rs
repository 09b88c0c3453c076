//! Films and sounds can be read.
//!
//! In: elements of a page. Out: findings.

mod audio_transcript;
mod video_captions;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[&video_captions::VIDEO_CAPTIONS, &audio_transcript::AUDIO_TRANSCRIPT];
