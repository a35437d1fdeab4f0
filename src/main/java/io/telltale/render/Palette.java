package io.telltale.render;

import static org.bytedeco.ffmpeg.global.avfilter.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Reduces each picture to the 256 colours that suit it best. */
final class Palette implements AutoCloseable {
  /** A new palette for each picture and no dither, which would be noise to store. */
  private static final String STEPS =
      "split[a][b];[a]palettegen=stats_mode=single[p];" + "[b][p]paletteuse=new=1:dither=none";

  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext in = new AVFilterContext(null);
  private final AVFilterContext out = new AVFilterContext(null);
  private final AVFrame reduced = av_frame_alloc();

  Palette(Encoder.Format format) throws IOException {
    graph.nb_threads(1);
    String source =
        "video_size="
            + format.width()
            + "x"
            + format.height()
            + ":pix_fmt="
            + AV_PIX_FMT_YUV420P
            + ":time_base=1/100:colorspace=smpte170m:range=tv";
    create(in, "buffer", "in", source);
    create(out, "buffersink", "out", null);
    AVFilterInOut outputs = end("in", in);
    AVFilterInOut inputs = end("out", out);
    Native.check(avfilter_graph_parse_ptr(graph, STEPS, inputs, outputs, null), "make a palette");
    Native.check(avfilter_graph_config(graph, null), "make a palette");
    avfilter_inout_free(inputs);
    avfilter_inout_free(outputs);
  }

  private void create(AVFilterContext filter, String kind, String name, @Nullable String settings)
      throws IOException {
    Native.check(
        avfilter_graph_create_filter(
            filter, avfilter_get_by_name(kind), name, settings, null, graph),
        "make a palette");
  }

  private static AVFilterInOut end(String name, AVFilterContext filter) {
    AVFilterInOut end = avfilter_inout_alloc();
    end.name(av_strdup(new BytePointer(name)));
    end.filter_ctx(filter).pad_idx(0);
    end.next(null);
    return end;
  }

  /** The picture with a palette; it is overwritten by the next call. */
  AVFrame reduce(AVFrame frame) throws IOException {
    Native.check(
        av_buffersrc_add_frame_flags(in, frame, AV_BUFFERSRC_FLAG_KEEP_REF), "make a palette");
    av_frame_unref(reduced);
    Native.check(av_buffersink_get_frame(out, reduced), "make a palette");
    return reduced;
  }

  @Override
  public void close() {
    av_frame_free(reduced);
    avfilter_graph_free(graph);
  }
}
