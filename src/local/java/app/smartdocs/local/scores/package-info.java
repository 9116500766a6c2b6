/** How well addresses and documents are read: the labelled sets, and what is made of them. */
@NullMarked
package app.smartdocs.local.scores;

import org.jspecify.annotations.NullMarked;
