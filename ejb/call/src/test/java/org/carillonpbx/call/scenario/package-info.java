/**
 * Tells calls as stories, with phones that do what they are told and a clock that stands still until it is moved. Published
 * in this module's test-jar: features tell their stories in the same words.
 *
 * <p>Decision: the real lane and the real switchboard, with recorders of our own at their ports and no mocks.
 */
package org.carillonpbx.call.scenario;
