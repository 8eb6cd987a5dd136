import { Agency } from '@one37id/agency';
import type { MockAgency } from '@one37id/agency-testing';

/** What people are called and messages say, when somebody means no good, or writes otherwise than we do. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  'an image with a script': '<img src=x onerror="window.hit=1">',
  'a script': '<script>window.hit=1</script>',
  'the end of an attribute': '"><svg onload=window.hit=1>',
  'a template': '{{constructor.constructor("window.hit=1")()}}',
  'a script as a URL': 'javascript:window.hit=1',
  'ends of what it stands in': '</bdi></a></li><h1>Gone</h1>',
  quotes: `"'\\\`&quot;&amp;`,
  'an override of the direction': 'up\u202Egnp.exe',
  'the end of an isolate': 'Ada\u2069\u2067 was here',
  'right to left, long': 'عبد الرحمن بن محمد ١٢٣ (الثاني) '.repeat(6),
  'both directions': 'שלום Ada 42 עולם!',
  'a word without blanks': 'Donaudampfschifffahrtsgesellschaft'.repeat(10),
  'a URL without blanks': `https://example.com/${'a1'.repeat(200)}`,
  'blanks that do not break': 'a\u00A0b'.repeat(60),
  'marks upon marks': 'z\u0300\u0301\u0302\u0303'.repeat(40),
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈👍🏽'.repeat(20),
  'no blanks between words': '株式会社日本電気通信システム研究所開発本部'.repeat(5),
  'half a character': '\uD800 lone',
  'control characters': 'a\u0000b\u0007c\n\td',
  blanks: '   ',
  'nothing that can be seen': '\u200B\u2060',
  'a million letters': 'x'.repeat(1_000_000),
};

/** Everywhere where a text of somebody else can stand. A name has a character at least; other texts may have none. */
export async function playOddTexts(mock: MockAgency): Promise<void> {
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, maxRetries: 0 });
  const texts = Object.values(ODD_TEXTS);
  for (const [at, name] of texts.entries()) {
    const own = { alias: `::h${at}`, did: `did:example:h${at}`, linkedDomain: `h${at}.example` };
    const person = mock.person({ name, ...own });
    person.scan(await agency.invitations.url());
    await sendAll(agency, person.agentId, name);
    person.accept(person.offers[0]);
    await sendAll(agency, person.agentId, at === 0 ? '' : name);
    person.answer(person.proofRequests[0]);
    person.press(person.messages[0], 0);
    person.offerCredential({ schemaId: name.slice(0, 200), attributes: [{ key: name.slice(0, 500), value: name }] });
    const link = { ...proofOf(name), ...credentialOf(name) };
    await agency.credentials.buildOffer({ payload: [credentialOf(name)] });
    await agency.proofRequests.build({ payload: proofOf(name) });
    const workflowName = name.slice(0, 200);
    mock.flow(workflowName, { waits: [workflowName] });
    await agency.engine.start({ workflowName, payload: link });
    if (at % 5 === 0) await agency.credentials.get({ id: `none ${at}` }).catch(() => undefined);
  }
}

function credentialOf(text: string) {
  return {
    schemaId: `https://x.example/${text.slice(0, 200)}`,
    attributes: [
      { key: text.slice(0, 500), value: text },
      { key: 'inside', value: { list: [text.slice(0, 500)] } },
    ],
  };
}

function proofOf(text: string) {
  return {
    name: text,
    credentials: [
      {
        name: text,
        restrictions: { schemaId: `https://x.example/${text.slice(0, 200)}` },
        attributes: [{ name: text.slice(0, 500) }, { name: 'email' }],
      },
    ],
  };
}

async function sendAll(agency: Agency, agentId: string, text: string): Promise<void> {
  await agency.credentials.issue({ agentId, payload: [credentialOf(text)] });
  await agency.proofRequests.send({ agentId, payload: proofOf(text) });
  const payload = {
    title: text,
    description: text,
    buttons: [
      { title: text, value: text },
      { title: 'No', value: 'no' },
    ],
  };
  await agency.messages.sendAction({ agentId, payload });
}
