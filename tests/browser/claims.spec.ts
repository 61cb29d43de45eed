/** A reader looks at claims: what is said, what is measured, and where it lies. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import { readClaims } from '../../src/cli/data.ts';
import { checkClaim } from '../../src/core/claims/index.ts';
import type { Verdict } from '../../src/core/model/types.ts';
import { expect, type Reader, test } from './driver.ts';

interface Checked {
  readonly id: string;
  readonly theme: string;
  readonly said: string;
  readonly stated: { readonly text: string } | null;
  readonly measured: { readonly text: string } | null;
  readonly difference: { readonly text: string } | null;
  readonly verdict: Verdict;
}

/** What `npm run -s claims -- --json` says. */
const checked = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/claims.ts', '--json'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  }),
) as readonly Checked[];
const library = readClaims('en');
const claims = checked.map((one) => {
  const claim = library.claims.find(({ id }) => id === one.id);
  const finding = claim && checkClaim(claim, library);
  if (!finding) throw new Error(`geo/claims has no claim "${one.id}" that can be checked`);
  return { ...one, layers: claim.layers, marks: finding.marks.length + finding.ties.length };
});
const count = String(claims.length);

function claimCalled(id: string): Checked {
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new Error(`geo/claims has no claim "${id}"`);
  return claim;
}

const rows = (reader: Reader): Locator => reader.page.getByRole('tabpanel').locator('[data-claim]');
const row = (reader: Reader, id: string): Locator =>
  reader.page.getByRole('tabpanel').locator(`[data-claim="${id}"]`);
const chip = (reader: Reader, verdict: Verdict): Locator =>
  reader.page
    .getByRole('group', { name: reader.t('claims.byVerdict') })
    .getByRole('button', { name: reader.t(`verdict.${verdict}`) });
const themes = (reader: Reader): Locator =>
  reader.page.getByRole('combobox', { name: reader.t('claims.theme'), exact: true });
const shown = (reader: Reader, number: number): Locator =>
  reader.page
    .getByRole('status')
    .filter({ hasText: reader.t('claims.shown', { count: String(number), all: count }) });
const figure = (reader: Reader, key: string): Locator =>
  reader.details.locator(`[data-figure="${key}"]`);

const marked = async (reader: Reader): Promise<number> =>
  (await reader.featuresOf('overlay')).length;

async function openClaims(reader: Reader): Promise<void> {
  await reader.openMap();
  await reader.openPanel('claims');
  await expect(rows(reader)).toHaveCount(claims.length);
}

/** The card says what the command says. */
async function mustAgree(reader: Reader, claim: Checked): Promise<void> {
  await expect(reader.heading).toHaveText(claim.said);
  await expect(reader.details.locator('[data-verdict]')).toHaveAttribute(
    'data-verdict',
    claim.verdict,
  );
  await expect(reader.details.locator('[data-verdict]')).toContainText(
    reader.t(`verdict.${claim.verdict}`),
  );
  for (const key of ['stated', 'measured', 'difference'] as const) {
    const text = claim[key]?.text;
    const said = figure(reader, `claim.${key}`);
    if (text === undefined) await expect(said, `${claim.id}: ${key}`).toHaveCount(0);
    else await expect(said, `${claim.id}: ${key}`).toHaveText(text);
  }
}

const EACH = 'each claim, chosen from the list, says what the command says, and is on the map';
test(EACH, { tag: '@wide' }, async ({ reader }) => {
  await openClaims(reader);
  for (const claim of claims) {
    await row(reader, claim.id).click();
    await mustAgree(reader, claim);
    await expect(reader.page).toHaveURL(new RegExp(`[#&]claim=${claim.id}(&|$)`));
    await expect
      .poll(() => reader.drawnLayers(), claim.id)
      .toEqual(expect.arrayContaining([...claim.layers]));
    if (claim.marks > 0) {
      await expect.poll(() => marked(reader), claim.id).toBeGreaterThanOrEqual(claim.marks);
    } else await expect.poll(() => marked(reader), claim.id).toBe(0);
    await expect(row(reader, claim.id)).toHaveAttribute('aria-current', 'true');
  }
});

test('the list: by keys, by verdict and by theme', { tag: '@wide' }, async ({ reader }) => {
  test.slow();
  await reader.openMap();

  await test.step('C opens the list, and [ ] step through the cards', async () => {
    await reader.page.keyboard.press('c');
    await expect(reader.page.getByRole('tab', { name: reader.t('tab.claims') })).toBeFocused();
    await expect(rows(reader)).toHaveCount(claims.length);
    const order = await rows(reader).evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-claim') ?? ''),
    );
    await reader.page.keyboard.press(']');
    await expect(reader.page).toHaveURL(new RegExp(`claim=${order[0] ?? ''}(&|$)`));
    await reader.page.keyboard.press(']');
    await expect(reader.page).toHaveURL(new RegExp(`claim=${order[1] ?? ''}(&|$)`));
    await reader.page.keyboard.press('[');
    await expect(reader.page).toHaveURL(new RegExp(`claim=${order[0] ?? ''}(&|$)`));
    await reader.closeDetails();
  });

  await test.step('it says the same as the cards', async () => {
    for (const { id, said, stated, measured, difference, verdict } of claims) {
      await expect.soft(row(reader, id)).toContainText(said);
      await expect
        .soft(row(reader, id).locator('[data-verdict]'))
        .toHaveAttribute('data-verdict', verdict);
      await expect
        .soft(row(reader, id).locator('.value .number'))
        .toHaveText([stated, measured, difference].flatMap((value) => (value ? [value.text] : [])));
    }
  });

  await test.step('it is narrowed by verdict and by theme, and says how many', async () => {
    await expect(shown(reader, claims.length)).toBeAttached();
    for (const verdict of new Set(claims.map((claim) => claim.verdict))) {
      const some = claims.filter((claim) => claim.verdict === verdict);
      await expect(chip(reader, verdict)).toContainText(String(some.length));
      await chip(reader, verdict).click();
      await expect(chip(reader, verdict)).toHaveAttribute('aria-pressed', 'true');
      await expect(rows(reader), verdict).toHaveCount(some.length);
      await expect(shown(reader, some.length)).toBeAttached();
      await chip(reader, verdict).click();
      await expect(rows(reader)).toHaveCount(claims.length);
    }
    for (const theme of new Set(claims.map((claim) => claim.theme))) {
      const some = claims.filter((claim) => claim.theme === theme);
      await themes(reader).selectOption({ label: reader.t(`claimTheme.${theme}`) });
      await expect(rows(reader), theme).toHaveCount(some.length);
      await expect(shown(reader, some.length)).toBeAttached();
    }
    await themes(reader).selectOption('');
    await expect(rows(reader)).toHaveCount(claims.length);
  });

  await test.step('two verdicts show both; filters that nothing fits offer all again', async () => {
    const verdicts = [...new Set(claims.map(({ verdict }) => verdict))];
    const [one, other] = verdicts as [Verdict, Verdict];
    await chip(reader, one).click();
    await chip(reader, other).click();
    const both = claims.filter(({ verdict }) => [one, other].includes(verdict));
    await expect(rows(reader)).toHaveCount(both.length);
    await chip(reader, other).click();
    const theme = [...new Set(claims.map((claim) => claim.theme))].find(
      (candidate) => !claims.some((claim) => claim.theme === candidate && claim.verdict === one),
    );
    if (theme === undefined) throw new Error(`every theme has a claim that ${one}`);
    await themes(reader).selectOption({ label: reader.t(`claimTheme.${theme}`) });
    await expect(rows(reader)).toHaveCount(0);
    await expect(reader.page.getByText(reader.t('claims.none'))).toBeVisible();
    await expect(shown(reader, 0)).toBeAttached();
    await reader.button('claims.clear').click();
    await expect(rows(reader)).toHaveCount(claims.length);
    await expect(chip(reader, one)).toHaveAttribute('aria-pressed', 'false');
    await expect(themes(reader)).toHaveValue('');
  });
});

test(
  'a link opens 700 km: marked, with ways to its piece, to the lab and back',
  { tag: '@wide' },
  async ({ reader }) => {
    const [first, second] = ['border-700-km', 'land-link'].map(claimCalled) as [Checked, Checked];
    await reader.openMap(`claim=${first.id}`);
    await mustAgree(reader, first);

    await test.step('what is marked for it is on the map itself', async () => {
      await reader.settled();
      const map = await reader.map();
      const outlines = () =>
        map.evaluate(
          (map) =>
            map.querySourceFeatures('overlay', { filter: ['==', ['get', 'role'], 'outline'] })
              .length,
        );
      await expect.poll(outlines).toBeGreaterThan(0);
    });

    await test.step('a row of the card opens what it is about, and Back returns', async () => {
      await expect(figure(reader, 'claim.measured')).toHaveText('733.4 km');
      await reader.row('510.8 km').getByRole('link').click();
      await expect(reader.page).toHaveURL(/sel=border\/ir-az-main/);
      await reader.page.goBack();
      await expect(figure(reader, 'claim.measured')).toHaveText('733.4 km');
    });

    await test.step('opened in the measuring tool: the length lab at its ruler', async () => {
      await reader.button('claim.measureIt').click();
      await expect(reader.page.getByRole('heading', { name: reader.t('lab.title') })).toBeVisible();
      await expect(reader.page).toHaveURL(/[#&]m=lab:ir-az:/);
      await reader.button('measure.close').click();
      await expect(figure(reader, 'claim.measured')).toHaveText('733.4 km');
    });

    await test.step('Back closes one that was chosen', async () => {
      await reader.closeDetails();
      await reader.openPanel('claims');
      await row(reader, second.id).click();
      await mustAgree(reader, second);
      await reader.page.goBack();
      await expect(reader.details).toBeHidden();
      await expect(reader.page).not.toHaveURL(/claim=/);
    });

    await test.step('a link to a claim that isn’t there: Details say it', async () => {
      await reader.open('claim=no-such');
      await expect(reader.heading).toHaveText(reader.t('details.missing'));
      await reader.closeDetails();
    });
  },
);

const whole = (reader: Reader): Locator =>
  reader.page.getByRole('button', {
    name: reader.t('alone.whole', { name: reader.t('page.name') }),
  });

test('a claim alone: map and card, a way to the whole map, and the link back', async ({
  reader,
}) => {
  const claim = claimCalled('land-link');
  await reader.openMap(`claim=${claim.id}&alone=1`);
  await mustAgree(reader, claim);
  await expect(reader.canvas).toBeVisible();
  await expect(reader.search).toHaveCount(0);
  await expect(reader.page.getByRole('tab')).toHaveCount(0);
  await expect(reader.page.getByRole('banner')).toHaveCount(0);
  await whole(reader).click();
  await expect(reader.search).toBeVisible();
  await expect(reader.page).not.toHaveURL(/alone=/);
  await expect(reader.page).toHaveURL(new RegExp(`claim=${claim.id}`));
  await mustAgree(reader, claim);

  await test.step('the card gives the link to itself alone', async () => {
    const link = reader.details.getByRole('textbox', { name: reader.t('share.link') });
    await expect(link).toHaveValue(/#.*claim=land-link/);
    await reader.open(new URL(await link.inputValue()).hash.slice(1));
    await expect(whole(reader)).toBeVisible();
    await expect(reader.heading).toHaveText(claim.said);
  });
});
