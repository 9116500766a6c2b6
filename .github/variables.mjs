#!/usr/bin/env node
// Prints commands that make GitHub's variables ($VARIABLES, as JSON) the environment's: main.bicepparam
// reads its parameters there. Only what it asks for, so that a variable can't change what a command is.
import { readFileSync } from 'node:fs';

const variables = JSON.parse(process.env.VARIABLES);
const parameters = readFileSync('infra/bicep/main.bicepparam', 'utf8');
const quoted = (value) => `'${value.replaceAll("'", "'\\''")}'`;

for (const [, name] of parameters.matchAll(/readEnvironmentVariable\('([A-Z0-9_]+)'/g)) {
  if (Object.hasOwn(variables, name)) {
    console.log(`export ${name}=${quoted(variables[name])}`);
  }
}
