//! By what a report can be made again, in words: the program and its rules, the date, the commit and its tree, and digests.

use super::Header;
use crate::message::{Fact, Message};
use crate::text::Text;

/// The beginning of an id or a digest, as people compare them.
pub(super) fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}

impl Header {
    /// The program, the date and the packs.
    #[must_use]
    pub fn heading(&self, text: &Text) -> String {
        let packs: Vec<String> = self.packs.iter().map(|pack| format!("{} {}", pack.name, pack.version)).collect();
        let message = Message::new("report-header")
            .with("version", Fact::name(self.tool_version))
            .with("date", self.as_of)
            .with("packs", Fact::name(packs.join(&text.get("list-separator"))));
        text.format(&message)
    }

    /// Digests of packs, register and baseline, and the commit with its tree.
    #[must_use]
    pub fn provenance(&self, text: &Text) -> String {
        let digest = |id, digest: &String| text.format(&Message::new(id).with("digest", Fact::name(format!("sha256:{}", short(digest)))));
        let mut parts: Vec<String> = self.packs.iter().map(|pack| format!("{} sha256:{}", pack.name, short(&pack.digest))).collect();
        parts.extend(self.register_digest.as_ref().map(|register| digest("report-register", register)));
        match &self.revision {
            Some(revision) => {
                let id = if revision.modified { "report-revision-modified" } else { "report-revision" };
                parts.push(text.format(&Message::new(id).with("commit", Fact::name(short(&revision.commit)))));
                parts.extend(
                    revision.tree.as_ref().map(|tree| text.format(&Message::new("report-tree").with("tree", Fact::name(short(tree))))),
                );
            }
            None => parts.push(text.get("report-no-revision")),
        }
        parts.extend(self.baseline.as_ref().map(|known| digest("report-baseline", &known.digest)));
        parts.join(" · ")
    }
}
