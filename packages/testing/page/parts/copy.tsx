import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** Copies a text; where a browser does not let it, the text can be marked. */
export function Copy({ text, what }: { readonly text: string; readonly what: string }) {
  const [isCopied, setIsCopied] = useState(false);
  // Only pages of this machine, or of https, may write there.
  if (!isSecureContext) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2_000);
  };
  return (
    <button type="button" class="quiet small" onClick={() => void copy()}>
      <Icon name="copy" />
      {isCopied ? 'Copied' : 'Copy'}
      <span class="hidden"> {what}</span>
    </button>
  );
}
