import { select, zoom, zoomIdentity } from 'd3';

/**
 * The least that WebGL2 needs for such a picture: straight ties as lines and discs as points, each a buffer that is filled once,
 * and the names on a canvas above. It lays out nothing, but is given the places that Coterie finds.
 */
export function show(host, { persons, ties, places, named, nameOf }, report) {
  const [width, height] = [host.clientWidth, host.clientHeight];
  const sheets = select(host)
    .selectAll('canvas')
    .data(['gl', 'names'])
    .join('canvas')
    .attr('width', width)
    .attr('height', height)
    .style('position', 'absolute');
  const [glSheet, nameSheet] = sheets.nodes();
  const gl = glSheet.getContext('webgl2', { antialias: true, premultipliedAlpha: true });
  const writing = nameSheet.getContext('2d');
  const program = linked(gl);
  // biome-ignore lint/correctness/useHookAtTopLevel: of WebGL, no hook of React
  gl.useProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  const at = (i) => [places[2 * i], places[2 * i + 1]];
  const lines = spotsOf(
    gl,
    program,
    ties.flatMap(([a, b]) => [...at(a), ...at(b)]),
  );
  const points = spotsOf(gl, program, places);
  const uniform = (name) => gl.getUniformLocation(program, name);
  const [view, size, colour, isRound] = ['view', 'size', 'colour', 'isRound'].map(uniform);

  let transform = fitted(places, width, height);
  const draw = () => {
    const { x, y, k } = transform;
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform4f(view, (2 * k) / width, (-2 * k) / height, (2 * x) / width - 1, 1 - (2 * y) / height);
    gl.uniform1i(isRound, 0);
    gl.uniform4f(colour, 0.15, 0.15, 0.15, 0.25);
    gl.bindVertexArray(lines);
    gl.drawArrays(gl.LINES, 0, 2 * ties.length);
    gl.uniform1i(isRound, 1);
    gl.uniform1f(size, Math.min(16, Math.max(2, 10 * k)));
    gl.uniform4f(colour, 0.1, 0.3, 0.6, 1);
    gl.bindVertexArray(points);
    gl.drawArrays(gl.POINTS, 0, persons);
    writing.clearRect(0, 0, width, height);
    for (const i of named) {
      const [left, top] = at(i);
      writing.fillText(nameOf(i), x + left * k + 7, y + top * k + 4);
    }
  };
  let isAsked = false;
  const camera = zoom().on('zoom', (event) => {
    transform = event.transform;
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  });
  select(nameSheet).call(camera).call(camera.transform, transform);
  draw();
  report.picture();
  report.settled();
  return () => undefined;
}

const VERTEX = `#version 300 es
uniform vec4 view;
uniform float size;
in vec2 spot;
void main() {
  gl_Position = vec4(spot * view.xy + view.zw, 0, 1);
  gl_PointSize = size;
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
uniform vec4 colour;
uniform bool isRound;
out vec4 ink;
void main() {
  if (isRound && distance(gl_PointCoord, vec2(0.5)) > 0.5) discard;
  ink = vec4(colour.rgb * colour.a, colour.a);
}`;

function linked(gl) {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
  return program;
}

function spotsOf(gl, program, numbers) {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, Float32Array.from(numbers), gl.STATIC_DRAW);
  const spot = gl.getAttribLocation(program, 'spot');
  gl.enableVertexAttribArray(spot);
  gl.vertexAttribPointer(spot, 2, gl.FLOAT, false, 0, 0);
  return array;
}

function fitted(places, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < places.length; i += 2) {
    left = Math.min(left, places[i]);
    right = Math.max(right, places[i]);
    top = Math.min(top, places[i + 1]);
    bottom = Math.max(bottom, places[i + 1]);
  }
  const k = 0.9 * Math.min(width / (right - left), height / (bottom - top));
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(k)
    .translate(-(left + right) / 2, -(top + bottom) / 2);
}
