import type { Muxer as Mp4Muxer, ArrayBufferTarget as Mp4Target } from 'mp4-muxer';
import type { Muxer as WebmMuxer, ArrayBufferTarget as WebmTarget } from 'webm-muxer';
import { CannotFilm, canvasOf, type FilmJob, letPageBreathe } from './job.ts';

/** An encoding: its name for the encoder, and for the file. */
interface Codec {
  readonly codec: string;
  readonly name: 'avc' | 'av1' | 'vp9' | 'vp8';
}

/** H.264 opens everywhere; the others stand in where a browser may not ship it. Levels are those of 1080p at 30 a second. */
const CODECS: { readonly [F in 'mp4' | 'webm']: readonly Codec[] } = {
  mp4: [
    { codec: 'avc1.640028', name: 'avc' },
    { codec: 'avc1.4d0028', name: 'avc' },
    { codec: 'avc1.42e028', name: 'avc' },
    { codec: 'av01.0.08M.08', name: 'av1' },
    { codec: 'vp09.00.40.08', name: 'vp9' },
  ],
  webm: [
    { codec: 'vp09.00.40.08', name: 'vp9' },
    { codec: 'av01.0.08M.08', name: 'av1' },
    { codec: 'vp8', name: 'vp8' },
  ],
};

/** Bits a pixel and frame: lines and letters stay sharp, and a film of a minute stays under 60 MB. */
const BITS = 0.12;
const SECONDS_BETWEEN_KEYS = 2;
/** Frames that wait in the encoder hold some megabytes each. */
const MOST_WAITING = 6;

export async function makeVideo(format: 'mp4' | 'webm', job: FilmJob): Promise<Blob> {
  const [codec, config] = await encodingFor(format, job);
  const box = await boxFor(format, codec, job);
  let failure: Error | undefined;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => box.add(chunk, meta),
    error: (error) => {
      failure = new CannotFilm(
        `The browser's encoder gave up: ${error.message}. Choose GIF, or a smaller size.`,
      );
    },
  });
  try {
    encoder.configure(config);
    await feed(encoder, job, () => failure);
    await encoder.flush();
    if (failure !== undefined) throw failure;
    return new Blob([box.close()], { type: `video/${format}` });
  } catch (error) {
    // Once it has given up, every call after that says only that it is closed.
    throw failure ?? error;
  } finally {
    if (encoder.state !== 'closed') encoder.close();
  }
}

async function feed(encoder: VideoEncoder, job: FilmJob, failed: () => Error | undefined): Promise<void> {
  const { width, height, fps, runs, paint, onProgress, signal } = job;
  const context = canvasOf(width, height);
  const total = runs.reduce((sum, { frames }) => sum + frames, 0);
  const keyEvery = SECONDS_BETWEEN_KEYS * fps;
  let frame = 0;
  for (const run of runs) {
    paint(context, run.moment);
    for (let i = 0; i < run.frames; i += 1) {
      do {
        await letPageBreathe();
        signal.throwIfAborted();
        const failure = failed();
        if (failure !== undefined) throw failure;
      } while (encoder.encodeQueueSize > MOST_WAITING);
      const timestamp = Math.round((frame * 1e6) / fps);
      const picture = new VideoFrame(context.canvas, { timestamp, duration: Math.round(1e6 / fps) });
      encoder.encode(picture, { keyFrame: frame % keyEvery === 0 });
      picture.close();
      frame += 1;
      onProgress(frame / total);
    }
  }
}

async function encodingFor(
  format: 'mp4' | 'webm',
  { width, height, fps }: FilmJob,
): Promise<readonly [Codec, VideoEncoderConfig]> {
  const bitrate = Math.round(width * height * fps * BITS);
  for (const codec of typeof VideoEncoder === 'undefined' ? [] : CODECS[format]) {
    const config: VideoEncoderConfig = {
      ...{ codec: codec.codec, width, height, bitrate, framerate: fps },
      ...(codec.name === 'avc' ? { avc: { format: 'avc' } as const } : {}),
    };
    const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
    if (supported === true) return [codec, config];
  }
  throw new CannotFilm(
    `This browser cannot encode ${format.toUpperCase()} at ${width} × ${height}. Choose GIF, which every browser can, or open the page in a current Chrome, Edge, Firefox or Safari.`,
  );
}

/** What encoded frames are put into. */
interface Box {
  readonly add: (chunk: EncodedVideoChunk, meta: EncodedVideoChunkMetadata | undefined) => void;
  readonly close: () => ArrayBuffer;
}

async function boxFor(
  format: 'mp4' | 'webm',
  { name }: Codec,
  { width, height, fps }: FilmJob,
): Promise<Box> {
  if (format === 'mp4' && name !== 'vp8') {
    const { ArrayBufferTarget, Muxer } = await import('mp4-muxer');
    const target: Mp4Target = new ArrayBufferTarget();
    const muxer: Mp4Muxer<Mp4Target> = new Muxer({
      ...{ target, fastStart: 'in-memory' },
      video: { codec: name, width, height, frameRate: fps },
    });
    return boxOf(muxer, target);
  }
  const { ArrayBufferTarget, Muxer } = await import('webm-muxer');
  const target: WebmTarget = new ArrayBufferTarget();
  const codec = { avc: 'V_MPEG4/ISO/AVC', av1: 'V_AV1', vp9: 'V_VP9', vp8: 'V_VP8' }[name];
  const muxer: WebmMuxer<WebmTarget> = new Muxer({ target, video: { codec, width, height, frameRate: fps } });
  return boxOf(muxer, target);
}

interface AnyMuxer {
  readonly addVideoChunk: (chunk: EncodedVideoChunk, meta?: EncodedVideoChunkMetadata) => void;
  readonly finalize: () => void;
}

const boxOf = (muxer: AnyMuxer, target: { readonly buffer: ArrayBuffer | null }): Box => ({
  add: (chunk, meta) => muxer.addVideoChunk(chunk, meta),
  close: () => {
    muxer.finalize();
    return target.buffer ?? new ArrayBuffer(0);
  },
});
