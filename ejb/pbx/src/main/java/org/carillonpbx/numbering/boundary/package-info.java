/**
 * Who holds which number: a number that can be dialled belongs to one extension, room, zone or whatever else has numbers.
 *
 * <p>Decision: whoever makes something that is dialled takes its number here, in the same transaction, and gives it back
 * when that is gone; a primary key decides who came first. Nobody here knows who they are, so that one more kind of them
 * edits nothing.
 */
package org.carillonpbx.numbering.boundary;
