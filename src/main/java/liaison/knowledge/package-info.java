/// Ground: documents, their passages, and the index that finds passages for a question. Lucene and
/// the encoder (ONNX) are used only here. The index is a cache: what is true lies in the sources.
@NullMarked
package liaison.knowledge;

import org.jspecify.annotations.NullMarked;
