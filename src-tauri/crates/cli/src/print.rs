//! Answers as text: JSON as it is, or one line a value for the eye.

use engine::api::ApiError;
use serde_json::{Value, value::RawValue};

/// Prints an answer.
pub fn answer(json: bool, answer: &RawValue) {
    if json {
        println!("{}", answer.get());
    } else {
        value(false, &serde_json::from_str(answer.get()).unwrap_or_default());
    }
}

/// Prints a value.
pub fn value(json: bool, value: &Value) {
    if json {
        println!("{value}");
    } else {
        lines("", value);
    }
}

/// A record is a line a field, a list of records is a line a record with its fields between tabs.
fn lines(name: &str, value: &Value) {
    match value {
        Value::Object(fields) => {
            for (field, inner) in fields {
                let name = if name.is_empty() { field.clone() } else { format!("{name}.{field}") };
                lines(&name, inner);
            }
        }
        Value::Array(items) => {
            for item in items {
                match item {
                    Value::Object(fields) => {
                        let cells: Vec<String> = fields.values().map(plain).collect();
                        println!("{name}\t{}", cells.join("\t"));
                    }
                    other => println!("{name}\t{}", plain(other)),
                }
            }
        }
        other => println!("{name}\t{}", plain(other)),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// One line: the code, and its numbers.
pub fn refusal(why: &ApiError) -> String {
    let code = serde_json::to_value(why.code).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default();
    why.args.iter().fold(code, |line, (name, number)| format!("{line} {name}={number}"))
}
