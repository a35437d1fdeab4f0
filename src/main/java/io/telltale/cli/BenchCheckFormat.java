package io.telltale.cli;

import io.telltale.bench.Certificate;
import io.telltale.bench.CertificateJson;
import io.telltale.bench.CertificateText;
import java.io.PrintStream;
import java.util.Locale;

/** The ways to tell a certificate. */
enum BenchCheckFormat {
  TEXT,
  JSON;

  /** Writes it. */
  void write(Certificate certificate, PrintStream out) {
    switch (this) {
      case TEXT -> CertificateText.write(certificate, out);
      case JSON -> CertificateJson.write(certificate, out);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
