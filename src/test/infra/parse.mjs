// Tells of Bicep files, as JSON: where their syntax is wrong, and what they declare.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Parser from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Parser.Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

/** What the grammar does not know yet, in words of the same length that it does. */
function known(file, text) {
  return file.endsWith('.bicepparam')
    ? text.replace(/^param (?=\w+ =)/gm, 'var   ')
    : text.replace(/^extension \w+$/gm, (line) => '//'.padEnd(line.length, '-'));
}

function* walk(node) {
  yield node;
  for (const child of node.children) {
    yield* walk(child);
  }
}

const child = (node, ...types) => node.children.find((one) => types.includes(one.type));
const nameOf = (node) => child(node, 'identifier').text;
const unquoted = (text) => text.replace(/^'''\n?|'''$|^'|'$/g, '');
const textOf = (node) => unquoted(child(node, 'string').text);
const valueOf = (node) => (node.type === 'string' ? unquoted(node.text) : node.text);

/** Decorators stand before what they are about. */
function decorators(node) {
  const before = node.previousNamedSibling;
  return before?.type === 'decorators' ? before.text : '';
}

/** Properties of an object, by their paths: `properties.siteConfig.minTlsVersion`. */
function properties(object, path = []) {
  return object.children
    .filter((one) => one.type === 'object_property' && one.children.length > 1)
    .flatMap((property) => {
      const key = [...path, unquoted(property.children[0].text)];
      const value = property.children.at(-1);
      return value.type === 'object'
        ? properties(value, key)
        : [{ path: key.join('.'), value: valueOf(value) }];
    });
}

/** What is made: the object itself, or the one behind its condition or its loop. */
function body(declaration) {
  const made = child(declaration, 'object', 'if_statement', 'for_statement');
  return made.type === 'object' ? made : [...walk(made)].find((node) => node.type === 'object');
}

/** The type with those of the resources around it, and the version, which is the outermost's. */
function typeOf(declaration) {
  let around = declaration.parent;
  while (around && around.type !== 'resource_declaration') {
    around = around.parent;
  }
  const [type, version] = textOf(declaration).split('@');
  const outer = around && typeOf(around);
  return outer ? { type: `${outer.type}/${type}`, version: outer.version } : { type, version };
}

function describe(file) {
  const nodes = [...walk(parser.parse(known(file, readFileSync(file, 'utf8'))).rootNode)];
  const all = (type) => nodes.filter((node) => node.type === type);
  return {
    file,
    errors: nodes
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`),
    parameters: all('parameter_declaration').map((node) => ({
      name: nameOf(node),
      described: decorators(node).includes('@description('),
      secure: decorators(node).includes('@secure('),
      required: !node.children.some((one) => one.type === '='),
    })),
    variables: all('variable_declaration').map((node) => ({
      name: nameOf(node),
      value: valueOf(node.children.at(-1)),
    })),
    outputs: all('output_declaration').map((node) => ({
      name: nameOf(node),
      described: decorators(node).includes('@description('),
      value: node.children.at(-1).text,
    })),
    resources: all('resource_declaration').map((node) => ({
      symbol: nameOf(node),
      ...typeOf(node),
      existing: node.children.some((one) => one.type === 'existing'),
      properties: properties(body(node)),
    })),
    modules: all('module_declaration').map((node) => ({
      symbol: nameOf(node),
      file: textOf(node).split('/').at(-1),
      properties: properties(body(node)),
    })),
    strings: all('string').map((node) => unquoted(node.text)),
  };
}

console.log(JSON.stringify(process.argv.slice(2).map(describe)));
