/** All of a throng that the map asks for, fetched when there is one. */
export { discAt, rankIn } from './excerpt.ts';
export { createThrongPainter } from './painter.ts';
export { pickIn } from './pick.ts';
export { isAtHand, throngSteps, toThrong } from './throng.ts';
