//! Where filings are, as commands are told: a folder, or a revision of a repository.

use std::path::PathBuf;

use etcetera::BaseStrategy;

use crate::cache::Cache;
use crate::error::Result;
use crate::portfolio::Portfolio;
use crate::source::Source;

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Place {
    #[arg(default_value = ".")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "REV")]
    pub(crate) rev: Option<String>,
    #[arg(long, value_name = "DIR", requires = "rev")]
    pub(crate) repo: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) pack: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) cache: Option<PathBuf>,
    #[arg(long, conflicts_with = "cache")]
    pub(crate) no_cache: bool,
}

impl Place {
    /// The filings that were named.
    pub(crate) fn source(&self) -> Result<Source> {
        match &self.rev {
            Some(revision) => Source::at(&self.path, self.repo.as_deref(), revision),
            None => Source::open(&self.path),
        }
    }

    /// The portfolio that was named.
    pub(crate) fn open(&self) -> Result<Portfolio> {
        Portfolio::read(self.source()?, &self.pack, &self.cache())
    }

    /// Where results are kept: the folder that was named, or the usual one of the environment.
    pub(crate) fn cache(&self) -> Cache {
        if self.no_cache {
            return Cache::off();
        }
        let usual = || etcetera::choose_base_strategy().ok().map(|home| home.cache_dir().join("affcheck"));
        self.cache.clone().or_else(usual).map_or_else(Cache::off, |folder| Cache::at(&folder))
    }
}
