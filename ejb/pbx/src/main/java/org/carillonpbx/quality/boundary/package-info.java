/**
 * What measured figures mean for people's ears.
 *
 * <p>Decision: an estimate from codec, loss, delay and jitter as network planners make it (ITU-T G.107), not a listening
 * test: cheap enough for every call, and comparable between calls.
 */
package org.carillonpbx.quality.boundary;
