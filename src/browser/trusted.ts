/** A page that accepts only trusted script addresses, as `require-trusted-types-for 'script'` asks, gets one from here. */

interface AddressPolicy {
  createScriptURL(address: string): unknown;
}

interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): AddressPolicy;
}

let policy: AddressPolicy | undefined;

/** The address of a worker or script built with the page, blessed where the browser asks for it; from elsewhere it throws. */
export function trustedScript(address: string): string {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  if (maker === undefined) return ownAddress(address);
  policy ??= maker.createPolicy('coterie', { createScriptURL: ownAddress });
  // The DOM types know no TrustedScriptURL; `new Worker` takes it in place of a string.
  return policy.createScriptURL(address) as string;
}

function ownAddress(address: string): string {
  const { href, origin } = new URL(address, document.baseURI);
  const isOwn = origin !== 'null' && origin === location.origin;
  if (!isOwn) throw new Error(`${href} is not of this page: scripts come from the same place as the page`);
  return href;
}
