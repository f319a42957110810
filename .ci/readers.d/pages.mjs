// Reads static sites in Chromium, as a phone and a desk would, and has axe judge them by WCAG 2.2 AA.
//
// pages.mjs BROWSER [--screenshots DIR] SITE...: of each kind of page in each language the longest is read.
// Prints what is wrong and ends with 1, or tells how many pages were read.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const LANGUAGES = { en: 'ltr', ar: 'rtl', fr: 'ltr' };
const KINDS = {
  index: /^index\.html$/,
  affiliate: /^affiliates\/.*\.html$/,
  rule: /^rules\/.*\.html$/,
  deadlines: /^deadlines.*\.html$/,
  applies: /^applies.*\.html$/,
  rules: /^rules\.html$/,
};
// not all sites have them: the committee's own files, and more affiliates than a page holds
const SOME = { committee: /^committee\.html$/, all: /^all\.html$/, later: /^index-2\.html$/ };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 900 } };
const MEDIA = [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const STOPS = 12;
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
// axe takes joined letters for an icon font and would judge no Arabic; with letters all of one width it sees no ligatures
const NO_ICONS = 'CanvasRenderingContext2D.prototype.measureText = (text) => ({ width: 30 * text.length });';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND',
];

const [browserPath, ...rest] = process.argv.slice(2);
const pictures = rest[0] === '--screenshots' ? rest.splice(0, 2)[1] : undefined;
const faults = new Set();
let read = 0;

/** The longest page of each kind in each language of a site, and the one where a language is chosen, unless it goes on by itself. */
function pagesOf(site) {
  const choice = readFileSync(join(site, 'index.html'), 'utf8');
  const pages = choice.includes('http-equiv="refresh"') ? [] : [{ path: 'index.html', kind: 'languages' }];
  for (const [language, direction] of Object.entries(LANGUAGES)) {
    const folder = join(site, language);
    if (!choice.includes(`href="${language}/index.html"`)) faults.add(`${site}: does not lead to ${language}`);
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/')) : [];
    for (const [kind, pattern] of Object.entries({ ...KINDS, ...SOME })) {
      const length = (name) => statSync(join(folder, name)).size;
      const [longest] = files.filter((name) => pattern.test(name)).sort((a, b) => length(b) - length(a) || (a < b ? -1 : 1));
      if (longest) pages.push({ path: `${language}/${longest}`, kind, language, direction });
      else if (kind in KINDS) faults.add(`${folder}: no page of ${kind}`);
    }
  }
  return pages;
}

/** Opens a page; whatever it asks for outside its site, and whatever the console is told, is a fault. */
async function open(context, site, { path }, fault) {
  const page = await context.newPage();
  const inside = pathToFileURL(`${resolve(site)}/`).href;
  page.on('request', (request) => {
    if (!request.url().startsWith(inside) && !request.url().startsWith('data:')) fault(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => fault(`cannot load ${request.url()}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && fault(`console: ${message.text()}`));
  page.on('pageerror', (error) => fault(`script: ${error.message}`));
  await page.goto(inside + path, { waitUntil: 'load' });
  return page;
}

/** What axe finds, by all rules or by those named. */
async function axe(page, fault, rules) {
  const options = rules
    ? { runOnly: { type: 'rule', values: rules } }
    : { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } };
  const [violations, judged] = await page.evaluate(async (options) => {
    const { violations, passes } = await globalThis.axe.run(document, { ...options, preload: false, resultTypes: ['violations'] });
    const told = ({ id, help, nodes }) => ({ id, help, count: nodes.length, html: nodes[0].html, why: nodes[0].failureSummary });
    return [violations.map(told), [...violations, ...passes].map((rule) => rule.id)];
  }, options);
  if (!judged.includes('color-contrast')) fault('axe judged no contrast');
  for (const { id, help, count, html, why } of violations) {
    fault(`axe ${id} (${count}): ${help}\n    ${html.slice(0, 200)}\n    ${why.replaceAll('\n', '\n    ')}`);
  }
}

/** The page as a whole never scrolls sideways, and a phone shows it at its own width. */
async function narrow(page, width, fault) {
  await page.setViewportSize({ width, height: 740 });
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.scrollingElement.scrollWidth]);
  if (inner !== width || scroll > width) fault(`is ${Math.max(inner, scroll)} px wide on a screen of ${width}`);
}

/** Language and direction are those of the folder. */
async function direction(page, { language, direction }, fault) {
  const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.documentElement).direction]);
  if (language && (lang.split('-')[0] !== language || dir !== direction)) fault(`says lang ${lang} and runs ${dir}`);
}

/** Links within the site lead to files and places that are there. */
async function links(page, site, fault) {
  const hrefs = await page.evaluate(() => [...new Set([...document.querySelectorAll('a[href]')].map((link) => link.href))]);
  for (const url of hrefs.filter((href) => href.startsWith('file:')).map((href) => new URL(href))) {
    const path = fileURLToPath(url);
    const id = decodeURIComponent(url.hash.slice(1));
    if (relative(site, path).startsWith('..')) fault(`links out of the site: ${path}`);
    else if (!existsSync(path) || !statSync(path).isFile()) fault(`links to ${relative(site, path)}, which is not there`);
    else if (id && !readFileSync(path, 'utf8').includes(`id="${id}"`)) fault(`links to ${relative(site, path)}#${id}, which is not there`);
  }
}

/** Whoever goes through a page with the Tab key sees where they are. */
async function keyboard(page, fault) {
  for (let stop = 1; stop <= STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const { width, height, bottom, right, top, left } = element.getBoundingClientRect();
      const there = width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return there && (outlineStyle !== 'none' || boxShadow !== 'none') ? undefined : element.outerHTML.slice(0, 120);
    });
    if (unseen) fault(`stop ${stop} of the Tab key is not seen: ${unseen}`);
  }
}

const words = (page) => page.evaluate(() => (document.querySelector('main')?.innerText ?? '').replaceAll(/\s+/g, ' ').length);

async function picture(page, name) {
  if (!pictures) return;
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.scrollingElement.scrollHeight }));
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, 4000) } });
}

/** On a phone: all rules, language, links, width. */
async function onPhone(context, site, page, name, fault) {
  const phone = await open(context, site, page, fault);
  await direction(phone, page, fault);
  await links(phone, resolve(site), fault);
  await axe(phone, fault);
  const shown = await words(phone);
  await picture(phone, `${name}-360`);
  for (const width of [360, 320]) await narrow(phone, width, fault);
  await phone.close();
  return shown;
}

/** On a desk: all rules, contrast in each medium, the keyboard. */
async function onDesk(context, site, page, name, fault) {
  const desk = await open(context, site, page, fault);
  await axe(desk, fault);
  await picture(desk, `${name}-1280`);
  for (const media of MEDIA) {
    await desk.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...media });
    await axe(desk, (text) => fault(`with ${JSON.stringify(media)}: ${text}`), ['color-contrast']);
    await picture(desk, `${name}-${Object.keys(media)[0]}`);
  }
  await desk.emulateMedia({ media: null });
  await keyboard(desk, fault);
  await desk.close();
}

/** On a phone without scripts: how much is shown. */
async function bare(context, site, page, fault) {
  const plain = await open(context, site, page, fault);
  if (!(await plain.locator('main h1').first().isVisible())) fault('shows no heading without scripts');
  await narrow(plain, 360, fault);
  const shown = await words(plain);
  await plain.close();
  return shown;
}

async function readPage(contexts, site, page, name) {
  const fault = (text) => faults.add(`${join(site, page.path)}: ${text}`);
  const [shown, plainly] = await Promise.all([
    onPhone(contexts.phone, site, page, name, fault),
    bare(contexts.bare, site, page, fault),
    onDesk(contexts.desk, site, page, name, fault),
  ]);
  if (plainly < shown / 2) fault('shows less than half of its text without scripts');
  read += 1;
}

const profile = mkdtempSync(join(tmpdir(), 'affcheck-pages-'));
const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS, env: { ...process.env, HOME: profile } });
try {
  const still = { reducedMotion: 'reduce' };
  const contexts = {
    phone: await browser.newContext({ ...still, ...PHONE }),
    desk: await browser.newContext({ ...still, ...DESK }),
    bare: await browser.newContext({ ...still, ...PHONE, javaScriptEnabled: false }),
  };
  for (const context of [contexts.phone, contexts.desk]) {
    await context.addInitScript(NO_ICONS);
    await context.addInitScript({ path: AXE });
  }
  for (const site of rest) {
    const from = site.split('/').slice(-3, -1).join('-');
    for (const page of pagesOf(site)) await readPage(contexts, site, page, [from, page.language, page.kind].filter(Boolean).join('-'));
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${read} pages read, ${faults.size} faults`);
process.exitCode = faults.size || !read ? 1 : 0;
