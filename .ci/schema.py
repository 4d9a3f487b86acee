#!/usr/bin/env python3
"""The JSON Schema that `flywheel check --schema` prints, against files that are sound and broken.

usage: .venv-ci/bin/python .ci/schema.py FLYWHEEL
Sound files must pass; broken ones must be refused by the schema and by the program (exit code 2).
"""
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"
SHIPPED_SCHEMA = SCENARIOS / "scenario.schema.json"


class Loader(yaml.SafeLoader):
    """PyYAML's safe loader without dates: 2026-03-01 stays the words that stand there."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

SOUND = {
    "name": "Broken on purpose",
    "horizon": "12 months",
    "start": {"customers": 100},
    "attract": {"organic_leads": "50 per month", "lead_to_customer": "3%"},
    "engage": {"price": "90 EUR per month", "churn": "3% per month"},
}


# Other ways to say enough: dotted paths, prices by segment, and a file that another completes.
ALSO_SOUND = [
    {"horizon": "1 year", "start.customers": 5, "attract.organic_leads": "9 per month",
     "engage.price": "90 EUR per month", "engage.churn": "unknown"},
    {"horizon": "1 year", "start": {"customers": 5}, "attract.content.articles": "9 per month",
     "engage": {"segments": {"all": {"share": "100%", "price": "9 EUR per month"}}}},
    {"extends": "other.yaml", "engage": {"churn": "3% per year"}},
]


def without(*path):
    def change(file):
        for key in path[:-1]:
            file = file[key]
        del file[path[-1]]
    return change


def having(value, *path):
    def change(file):
        for key in path[:-1]:
            file = file.setdefault(key, {})
        file[path[-1]] = value
    return change


BROKEN = {
    "no horizon": without("horizon"),
    "no customers at the start": without("start", "customers"),
    "no price": without("engage", "price"),
    "no churn": without("engage", "churn"),
    "an unknown key at the top": having("3%", "chrun"),
    "an unknown key below": having("3%", "engage", "chrun"),
    "a list for a map": having(["ads"], "attract", "channels"),
    "a map for a quantity": having({"value": 3}, "engage", "churn"),
    "words for trials": having("many", "simulation", "trials"),
    "a plan that is no list": having({"from": "month 3"}, "plan"),
    "a plan entry without its month": having([{"engage.churn": "x 0.5"}], "plan"),
}


def main(flywheel):
    printed = subprocess.run(
        [flywheel, "check", "--schema"], check=True, capture_output=True, text=True).stdout
    schema = json.loads(printed)
    validator_class = jsonschema.validators.validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema)
    wrong = []
    if not SHIPPED_SCHEMA.exists() or SHIPPED_SCHEMA.read_text() != printed:
        wrong.append(
            "scenarios/scenario.schema.json is not what the program prints; "
            "flywheel check --schema > scenarios/scenario.schema.json")
    files = sorted([*SCENARIOS.glob("*.yaml"), *SCENARIOS.glob("claims/reference*.yaml")])
    for path in files:
        text = path.read_text()
        schema = "../" * (len(path.relative_to(SCENARIOS).parts) - 1) + SHIPPED_SCHEMA.name
        if f"# yaml-language-server: $schema={schema}" not in text.splitlines()[0]:
            wrong.append(f"{path.name}: does not begin with the editor's comment")
        for error in validator.iter_errors(yaml.load(text, Loader)):
            wrong.append(f"{path.name}: {error.json_path}: {error.message}")
    for sound in [SOUND, *ALSO_SOUND]:
        for error in validator.iter_errors(sound):
            wrong.append(f"a sound example: {error.json_path}: {error.message}: {sound}")
    with tempfile.TemporaryDirectory() as folder:
        for name, change in BROKEN.items():
            file = copy.deepcopy(SOUND)
            change(file)
            if validator.is_valid(file):
                wrong.append(f"the schema accepts {name}")
            path = Path(folder) / "broken.yaml"
            path.write_text(yaml.safe_dump(file, sort_keys=False))
            code = subprocess.run([flywheel, "check", str(path)], capture_output=True).returncode
            if code != 2:
                wrong.append(f"flywheel check gives {code} for {name}")
    print(f"schema: {len(files)} shipped scenarios, {len(BROKEN)} broken ones, {len(wrong)} wrong")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
