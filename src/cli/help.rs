//! The words of help: what the catalogues say of each command, argument and value, put into clap's own description.
//!
//! Nothing is named here. A message's name is made of the names in the program: `cli-check` is the command `check`,
//! `cli-check-as-of` its argument, `cli-check-format-json` a value of an argument, `cli-value-date` what stands for a
//! value. So a new argument touches its own struct and the catalogues.

use std::fmt::Write as _;

use clap::{Arg, Command};

use crate::message::{Fact, Message};
use crate::text::{Text, names};

/// The program's commands and arguments with words in one language.
pub(super) fn in_words(command: Command, text: &Text) -> Command {
    let name = command.get_name().to_owned();
    Words { text, languages: languages() }.command(command, "cli", &name)
}

/// Each language, as it is asked for and as it calls itself.
fn languages() -> Fact {
    let named = |(tag, name): (&str, String)| Message::new("language-named").with("tag", Fact::name(tag)).with("name", Fact::name(name));
    Fact::List(names().into_iter().map(|language| named(language).into()).collect())
}

struct Words<'t> {
    text: &'t Text,
    languages: Fact,
}

impl Words<'_> {
    /// What a catalogue says; nothing where none says anything, which a test keeps from happening.
    fn say(&self, id: &str) -> String {
        self.text.find(id, &[("languages", self.languages.clone())]).unwrap_or_default()
    }

    fn placeholder(&self, name: &str) -> String {
        let word = self.text.find(&format!("cli-value-{}", name.to_lowercase()), &[]);
        self.text.among_latin(&word.unwrap_or_else(|| name.to_owned()))
    }

    fn command(&self, command: Command, id: &str, path: &str) -> Command {
        let below: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        let command = below.iter().fold(command, |command, name| {
            command.mut_subcommand(name, |inner| self.command(inner, &format!("{id}-{name}"), &format!("{path} {name}")))
        });
        let command = command.mut_args(|argument| self.argument(argument, id)).about(self.say(id));
        let command = command.subcommand_value_name(self.placeholder("COMMAND"));
        let (usage, template) = (self.usage(&command, path), self.template(&command));
        command.override_usage(usage).help_template(template)
    }

    /// How the command is called. It runs from left to right in every language.
    fn usage(&self, command: &Command, path: &str) -> String {
        // an argument can be written only when clap has completed it
        let mut command = command.clone();
        command.build();
        let literal = command.get_styles().get_literal();
        let mut line = format!("{literal}{path}{literal:#} {}", self.option_word());
        let required = |argument: &&Arg| argument.is_positional() || argument.is_required_set();
        let (options, positionals): (Vec<&Arg>, Vec<&Arg>) =
            command.get_arguments().filter(required).partition(|argument| !argument.is_positional());
        for argument in options.into_iter().chain(positionals) {
            let _ = write!(line, " {argument}");
        }
        if let Some(word) = command.get_subcommand_value_name().filter(|_| command.has_subcommands()) {
            let _ = write!(line, " <{word}>");
        }
        self.text.isolate(&line)
    }

    /// The word for options that may be given, in its brackets.
    fn option_word(&self) -> String {
        self.text.among_latin(&self.text.get("usage-options"))
    }

    /// The parts of a command's help with their headings.
    fn template(&self, command: &Command) -> String {
        let (title, header) = (command.get_styles().get_usage(), command.get_styles().get_header());
        let mut parts = vec![format!("{{about-with-newline}}\n{title}{}{title:#} {{usage}}", self.text.get("usage-title"))];
        let mut part = |there: bool, heading, what| {
            if there {
                parts.push(format!("{header}{}{header:#}\n{{{what}}}", self.text.get(heading)));
            }
        };
        part(command.has_subcommands(), "usage-list-commands", "subcommands");
        part(command.get_positionals().next().is_some(), "usage-list-arguments", "positionals");
        // help itself is an option of every command
        part(true, "usage-list-options", "options");
        parts.join("\n\n")
    }

    fn argument(&self, argument: Arg, command: &str) -> Arg {
        let id = format!("{command}-{}", argument.get_id().as_str().replace('_', "-"));
        let words = self.say(&id);
        if !argument.get_action().takes_values() {
            return argument.help(words);
        }
        let named = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
        let placeholder = self.placeholder(&named.unwrap_or_else(|| argument.get_id().to_string()));
        let default = self.default(&argument);
        let values: Vec<String> = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        // what clap would say of them it says in English
        let argument = argument.value_name(placeholder).hide_default_value(true).hide_possible_values(true);
        let join = |parts: [Option<String>; 3], between| parts.into_iter().flatten().collect::<Vec<_>>().join(between);
        if values.is_empty() {
            return argument.help(join([Some(words), default, None], " "));
        }
        let short = Message::new("usage-values").with("values", Fact::names(values.iter().map(String::as_str)));
        let short = join([Some(words.clone()), default.clone(), Some(self.text.format(&short))], " ");
        argument.help(short).long_help(join([Some(words), Some(self.values(&values, &id)), default], "\n\n"))
    }

    /// What holds where the argument is not given.
    fn default(&self, argument: &Arg) -> Option<String> {
        let value = argument.get_default_values().first()?.to_string_lossy();
        Some(self.text.format(&Message::new("usage-default").with("value", Fact::name(value))))
    }

    /// The values that an argument can have, each on its line.
    fn values(&self, values: &[String], id: &str) -> String {
        let width = values.iter().map(String::len).max().unwrap_or_default();
        let mut list = self.text.get("usage-list-values");
        for value in values {
            let gap = " ".repeat(width.saturating_sub(value.len()));
            let colon = self.text.get("colon");
            let _ = write!(list, "\n- {}{}{gap}{}", self.text.isolate(value), colon, self.say(&format!("{id}-{value}")));
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::{Audience, LANGUAGES};

    /// The names of all messages that commands, arguments and values have; each once.
    fn names_of(command: &Command, id: &str, found: &mut Vec<String>) {
        found.push(id.to_owned());
        for argument in command.get_arguments() {
            let argument_id = format!("{id}-{}", argument.get_id().as_str().replace('_', "-"));
            if argument.get_action().takes_values() {
                found.extend(argument.get_possible_values().iter().map(|value| format!("{argument_id}-{}", value.get_name())));
            }
            found.push(argument_id);
        }
        command.get_subcommands().for_each(|inner| names_of(inner, &format!("{id}-{}", inner.get_name()), found));
    }

    /// What stands for values.
    fn placeholders(command: &Command, found: &mut BTreeSet<String>) {
        for argument in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
            let named = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
            found.insert(format!("cli-value-{}", named.unwrap_or_else(|| argument.get_id().to_string()).to_lowercase()));
        }
        command.get_subcommands().for_each(|inner| placeholders(inner, found));
    }

    #[test]
    fn every_command_argument_and_value_has_words_and_no_others_are_left() {
        let mut names = Vec::new();
        names_of(&super::super::command(), "cli", &mut names);
        let mut expected: BTreeSet<String> = names.iter().cloned().collect();
        assert_eq!(expected.len(), names.len(), "an argument and a command have the same message");
        placeholders(&super::super::command(), &mut expected);
        expected.insert("cli-value-command".to_owned());
        for (language, files) in LANGUAGES {
            let ids = files.iter().flat_map(|file| file.lines()).filter_map(|line| Some(line.split_once(" =")?.0));
            let written: BTreeSet<String> = ids.filter(|id| *id == "cli" || id.starts_with("cli-")).map(ToOwned::to_owned).collect();
            assert_eq!(written, expected, "{language}");
        }
    }

    /// Every help, short and long, in every language: nothing of clap's own English.
    #[test]
    fn help_speaks_the_language() {
        fn all(command: &Command) -> Vec<Command> {
            std::iter::once(command.clone()).chain(command.get_subcommands().flat_map(all)).collect()
        }
        let english = ["Usage:", "Options:\n", "Commands:", "ossible values", "[default", "<COMMAND>", "Print"];
        for (language, _) in LANGUAGES.iter().filter(|(language, _)| *language != "en") {
            let text = Text::new(language, Audience::Public);
            let mut command = in_words(super::super::command(), &text);
            command.build();
            for mut command in all(&command) {
                for help in [command.render_help(), command.render_long_help()].map(|help| help.to_string()) {
                    let left: Vec<_> = english.iter().filter(|word| help.contains(**word)).collect();
                    assert!(left.is_empty(), "{language}: {left:?} in {help}");
                }
            }
        }
    }
}
