package news.broadsheet.ingest.document.page.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.nodes.Element;

/** A figure of blocks, summed up for every element that holds them. */
final class ElementSums {

  private final Map<Element, double[]> sums = new LinkedHashMap<>();

  /**
   * @param decay what is left of a figure one element further out, 0 to 1
   */
  ElementSums(List<TextBlock> blocks, ToDoubleFunction<TextBlock> figure, double decay) {
    for (TextBlock block : blocks) {
      double value = figure.applyAsDouble(block);
      for (Element at = block.element(); at != null && value != 0; at = at.parent()) {
        sums.computeIfAbsent(at, any -> new double[1])[0] += value;
        value *= decay;
      }
    }
  }

  double of(Element element) {
    double[] sum = sums.get(element);
    return sum == null ? 0 : sum[0];
  }

  Map<Element, double[]> all() {
    return sums;
  }
}
