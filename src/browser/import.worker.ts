import { createImportJob, type ImportRequest } from './importJob.ts';

const handle = createImportJob((answer) => self.postMessage(answer));

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => void handle(data);
