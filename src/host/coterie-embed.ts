/**
 * For pages that show a map and never see the app: the element `<coterie-embed>`, and the plugin that ties the fragments of
 * a reveal.js slide to scenes. One script without dependencies; what it says to the frame is in `embed/protocol.ts`.
 */

const VERSION = 1;
/** Attributes that are keys of the link, and `view`, which holds any others. */
const KEYS = ['src', 'scene', 'theme', 'panels', 'interactive', 'background', 'label-size', 'keys'];
const HEIGHTS = [100, 5000] as const;

const here = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

class CoterieEmbed extends HTMLElement {
  static readonly observedAttributes = ['scene', 'view'];
  readonly #frame = document.createElement('iframe');
  #isReady = false;

  connectedCallback(): void {
    const page = new URL('embed.html', new URL(this.getAttribute('base') ?? '.', here));
    page.hash = this.#hash();
    this.#frame.title = this.title || 'Coauthor network';
    this.#frame.setAttribute('sandbox', 'allow-scripts');
    this.#frame.allow = 'fullscreen';
    this.style.display ||= 'block';
    Object.assign(this.#frame.style, {
      border: '0',
      width: '100%',
      height: this.getAttribute('height') ?? '100%',
    });
    addEventListener('message', this);
    this.#frame.src = page.href;
    this.append(this.#frame);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    this.#isReady = false;
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (!this.#isReady) return;
    if (name === 'scene') this.goto(Number(value));
    else this.set(value ?? '');
  }

  goto(scene: number): void {
    this.#say({ type: 'goto', scene });
  }
  next(): void {
    this.#say({ type: 'next' });
  }
  prev(): void {
    this.#say({ type: 'prev' });
  }
  set(view: string): void {
    this.#say({ type: 'set', view });
  }

  handleEvent({ source, data }: MessageEvent): void {
    if (source !== this.#frame.contentWindow || data?.coterie !== VERSION) return;
    if (data.type === 'hello') this.#say({ type: 'hello' });
    if (data.type === 'ready') {
      this.#isReady = true;
      // A step that was made while the frame was loading.
      const scene = Number(this.getAttribute('scene') ?? data.scene);
      if (scene !== data.scene) this.goto(scene);
    }
    if (data.type === 'height' && !this.hasAttribute('height')) {
      const [least, most] = HEIGHTS;
      if (data.height >= least && data.height <= most) this.#frame.style.height = `${data.height}px`;
    }
    this.dispatchEvent(new CustomEvent(`coterie-${data.type}`, { detail: data, bubbles: true }));
  }

  #say(message: object): void {
    // A sandboxed frame has no origin that a message could be addressed to.
    this.#frame.contentWindow?.postMessage({ coterie: VERSION, ...message }, '*');
  }

  #hash(): string {
    const pairs = KEYS.flatMap((key) => {
      const value = this.getAttribute(key);
      return value === null ? [] : [`${key}=${key === 'src' ? encodeURIComponent(value) : value}`];
    });
    return [...pairs, this.getAttribute('view') ?? ''].filter((pair) => pair !== '').join('&');
  }
}

customElements.define('coterie-embed', CoterieEmbed);

interface Deck {
  on(event: string, listener: (event: { readonly currentSlide?: Element }) => void): void;
  getCurrentSlide(): Element | undefined;
  triggerKey(keyCode: number): void;
}

/** `plugins: [CoterieReveal]`: a fragment with `data-scene="3"` shows scene 3 in the maps of its slide. */
const CoterieReveal = {
  id: 'coterie',
  init(deck: Deck): void {
    const follow = (): void => {
      const slide = deck.getCurrentSlide();
      const shown = [...(slide?.querySelectorAll('.fragment.visible[data-scene]') ?? [])].at(-1);
      for (const map of slide?.querySelectorAll('coterie-embed') ?? []) {
        const first = map.getAttribute('data-first') ?? map.getAttribute('scene') ?? '0';
        map.setAttribute('data-first', first);
        map.setAttribute('scene', shown?.getAttribute('data-scene') ?? first);
      }
    };
    for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, follow);
    addEventListener('coterie-key', (event) => deck.triggerKey((event as CustomEvent).detail.keyCode));
  },
};

Object.assign(globalThis, { CoterieReveal });
