@NullMarked
package app.smartdocs.openai;

import org.jspecify.annotations.NullMarked;
