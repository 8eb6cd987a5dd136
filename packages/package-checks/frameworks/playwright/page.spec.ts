import { expect, test } from '@one37id/agency-testing/playwright';

// Your page shows the agency's QR code, and Ada scans it from a screenshot.
test('Ada scans what a page shows', async ({ page, agency, ada }) => {
  const { bytes } = await agency.invitations.qrCode();
  const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  await page.setContent(`<img alt="Scan me" src="${image}">`);
  await expect(page.getByAltText('Scan me')).toBeVisible();

  await ada.scan(await page.screenshot());
  await expect(ada).toBeConnected();
});
