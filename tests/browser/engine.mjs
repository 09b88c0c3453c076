// Three engines that look for barriers in the page that a browser shows. Each takes the open page and the exceptions, and
// gives findings: engine, rule, where, message, and those selectors of its exceptions that describe the element.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Native as windows } from '@siteimprove/alfa-device/native';
import { Node } from '@siteimprove/alfa-dom';
import { Native as documents } from '@siteimprove/alfa-dom/native';
import { Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { URL as Address } from '@siteimprove/alfa-url';
import { Page } from '@siteimprove/alfa-web';

// Contrast of text, 4.5:1 and 7:1: https://alfa.siteimprove.com/rules/sia-r69 and sia-r66.
const COLOURS = rules.filter(({ uri }) => /sia-r(66|69)$/.test(uri));

const source = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
const HTMLCS = source('html_codesniffer/build/HTMLCS.js');
const IBM = `${source('accessibility-checker-engine/ace.js')};globalThis.ace = ace;`;

/** Scripts go in through the debugger, not as scripts of the page: its Content-Security-Policy stays as it is. */
async function ready(page, name, script) {
  if (!(await page.evaluate((what) => what in globalThis, name))) await page.evaluate(script);
}

const ofEngine = (exceptions, engine) => exceptions.filter((one) => one.engine === engine && one.at).map((one) => one.at);

/** HTML_CodeSniffer: its errors. Warnings and notices are questions to a person, and pa11y leaves them out as well. */
export async function htmlcs(page, exceptions) {
  await ready(page, 'HTMLCS', HTMLCS);
  const found = await page.evaluate((selectors) => new Promise((done) => {
    const ERROR = 1;
    const tell = ({ code, msg, element }) => ({
      rule: code,
      message: msg.slice(0, 160),
      at: (element.outerHTML ?? '').slice(0, 120),
      selectors: selectors.filter((selector) => element.matches?.(selector)),
    });
    HTMLCS.process('WCAG2AAA', document, () => done(HTMLCS.getMessages().filter(({ type }) => type === ERROR).map(tell)));
  }), ofEngine(exceptions, 'htmlcs'));
  return found.map((finding) => ({ engine: 'htmlcs', ...finding }));
}

/** IBM Equal Access: what fails, be it a requirement or a recommendation. What may fail is a question to a person. */
export async function ibm(page, exceptions) {
  await ready(page, 'ace', IBM);
  const found = await page.evaluate(async (selectors) => {
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    // Names of parts of drawings have another namespace than an expression asks for.
    const element = (path) => document.evaluate(path.replace(/\/([\w-]+)\[/g, "/*[local-name()='$1']["), document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;
    return results.filter(({ value }) => value[1] === 'FAIL').map(({ ruleId, reasonId, message, path, snippet }) => ({
      rule: `${ruleId}/${reasonId}`,
      message: message.slice(0, 160),
      at: snippet.slice(0, 120),
      selectors: selectors.filter((selector) => element(path.dom)?.matches?.(selector)),
    }));
  }, ofEngine(exceptions, 'ibm'));
  return found.map((finding) => ({ engine: 'ibm', ...finding }));
}

/**
 * Alfa 0.114 gives up a whole sheet when there is a rule in it that it does not know, as `@container`: it is told that
 * those never apply. Nothing changes in the page. Runs in it.
 */
function hideUnknownRules() {
  globalThis.hiddenFromAlfa = [];
  const hide = (rules) => [...rules].forEach((rule) => {
    if (rule instanceof CSSContainerRule) {
      Object.defineProperties(rule, { constructor: { value: CSSMediaRule }, conditionText: { value: 'not all' }, cssRules: { value: [] } });
      globalThis.hiddenFromAlfa.push(rule);
    } else if (rule.cssRules) {
      hide(rule.cssRules);
    }
  });
  [...document.styleSheets, ...document.adoptedStyleSheets].forEach((sheet) => hide(sheet.cssRules));
}

/** The page as Alfa reads it: its tree with the styles and the place of each box. */
async function taken(page) {
  const device = Device.from(await page.evaluate(windows.fromWindow));
  await page.evaluate(hideUnknownRules);
  const handle = await page.evaluateHandle(() => document);
  const tree = await handle.evaluate(documents.fromNode);
  await handle.dispose();
  if (tree.style.some(({ rules: inside }) => inside.length === 0)) throw new Error(`Alfa reads no style of ${page.url()}`);
  const url = Address.parse(page.url()).getUnsafe();
  return Page.of(Request.of('GET', url), Response.of(url, 200), Node.from(tree, device), device);
}

/** Siteimprove Alfa: all its rules, those of good practice and of AAA too. What it asks a person is left out. */
export const alfa = (page, exceptions) => audited(page, exceptions, rules);

/** Its rules about colours alone: all else is in the dark as in the light. */
export const alfaColours = (page, exceptions) => audited(page, exceptions, COLOURS);

async function audited(page, exceptions, asked) {
  const outcomes = [...(await Audit.of(await taken(page), asked).evaluate())];
  const found = outcomes.filter((outcome) => Outcome.isFailed(outcome)).map((outcome) => {
    // Some rules look at groups of elements: the first one tells where.
    const target = 'path' in outcome.target ? outcome.target : [...outcome.target][0];
    const { expectations } = outcome.toJSON();
    return {
      engine: 'alfa',
      rule: outcome.rule.uri.split('/').pop(),
      path: target?.path?.() ?? '',
      message: expectations.map(([, result]) => result.error?.message).filter(Boolean).join('; ').slice(0, 160),
    };
  });
  const known = await page.evaluate(([paths, selectors]) => paths.map((path) => {
    const node = path && document.evaluate(path.replace(/\/text\(\)\[\d+\]$/, '').replace(/\/([\w-]+)\[/g, "/*[local-name()='$1']["), document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;
    return { at: node?.outerHTML?.slice(0, 120) ?? path, selectors: node?.matches ? selectors.filter((selector) => node.matches(selector)) : [] };
  }), [found.map(({ path }) => path), ofEngine(exceptions, 'alfa')]);
  return found.map((finding, index) => ({ ...finding, ...known[index] }));
}
