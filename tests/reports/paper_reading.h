// SPDX-License-Identifier: GPL-3.0-or-later
// Reads papers back with foreign tools: poppler for text and pixels, zbar for codes.
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <string>
#include <vector>

#include "reports/fonts.h"
#include "reports/layout.h"
#include "reports/text.h"

namespace yc::tests {

inline QByteArray runTool(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60000) || process.exitCode() != 0)
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

inline QString save(const QTemporaryDir& dir, const std::string& name, const std::string& bytes) {
    const QString path = dir.filePath(QString::fromStdString(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    return path;
}

// Text of the whole file without white space: line breaks are the layout's business.
inline QString textOf(const QTemporaryDir& dir, const std::string& pdf) {
    const QString path = save(dir, "text.pdf", pdf);
    QString text =
        QString::fromUtf8(runTool(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")}));
    return text.remove(QRegularExpression(QStringLiteral("\\s"), QRegularExpression::UseUnicodePropertiesOption));
}

inline QString squeezed(const std::string& text) {
    return QString::fromStdString(text).remove(
        QRegularExpression(QStringLiteral("\\s"), QRegularExpression::UseUnicodePropertiesOption));
}

inline std::vector<QImage> pagesOf(const QTemporaryDir& dir, const std::string& pdf, int dpi) {
    const QString path = save(dir, "pixels.pdf", pdf);
    QDir(dir.path()).mkdir(QStringLiteral("pages"));
    runTool(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QString::number(dpi), path, dir.filePath(QStringLiteral("pages/p"))});
    std::vector<QImage> pages;
    const QDir folder(dir.filePath(QStringLiteral("pages")));
    for (const QString& name : folder.entryList({QStringLiteral("*.ppm")}, QDir::Files, QDir::Name)) {
        pages.push_back(QImage(folder.filePath(name)).convertToFormat(QImage::Format_Grayscale8));
        QFile::remove(folder.filePath(name));
    }
    return pages;
}

inline QString qrOf(const QTemporaryDir& dir, const std::string& pdf) {
    const QString path = save(dir, "code.pdf", pdf);
    runTool(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-png"), path,
                                         dir.filePath(QStringLiteral("code"))});
    QString found;
    const QDir folder(dir.path());
    for (const QString& name : folder.entryList({QStringLiteral("code*.png")}, QDir::Files, QDir::Name)) {
        QProcess process;
        process.start(QStringLiteral("zbarimg"),
                      {QStringLiteral("-q"), QStringLiteral("--raw"), folder.filePath(name)});
        process.waitForFinished(60000);
        found += QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        QFile::remove(folder.filePath(name));
    }
    return found;
}

// Share of dark pixels in a character's cell, given in points.
inline double inkIn(const QImage& page, int dpi, double left, double top, double right, double bottom) {
    const double scale = dpi / 72.0;
    int dark = 0, all = 0;
    for (int y = static_cast<int>(top * scale); y <= static_cast<int>(bottom * scale); ++y) {
        for (int x = static_cast<int>(left * scale); x <= static_cast<int>(right * scale); ++x) {
            if (!page.rect().contains(x, y)) continue;
            ++all;
            if (qGray(page.pixel(x, y)) < 190) ++dark;
        }
    }
    return all == 0 ? 0 : static_cast<double>(dark) / all;
}

// A character of a turned run, such as the name along a seal: ink around the middle of its cell.
inline double inkOfTurned(const QImage& page, int dpi, const reports::Run& run) {
    const double a = run.angle * 3.14159265358979 / 180, up = run.size * 0.35;
    const double x = run.x + run.width / 2 * std::cos(a) - up * std::sin(a);
    const double y = run.y - run.width / 2 * std::sin(a) - up * std::cos(a);
    const double half = run.size * 0.3;
    return inkIn(page, dpi, x - half, y - half, x + half, y + half);
}

// Every character of every run must have left ink in its own cell. Returns those that have not.
inline QStringList blankCharacters(const std::vector<reports::Page>& pages, const std::vector<QImage>& images, int dpi,
                                   const reports::FontMetricsProvider& metrics) {
    QStringList blank;
    for (std::size_t i = 0; i < pages.size() && i < images.size(); ++i) {
        for (const reports::Run& run : pages[i].runs) {
            if (run.ink == reports::Ink::Watermark) continue;
            if (run.angle != 0) {
                if (inkOfTurned(images[i], dpi, run) <= 0)
                    blank << QStringLiteral("page %1 turned %2").arg(i + 1).arg(QString::fromStdString(run.text));
                continue;
            }
            double x = run.x;
            for (char32_t c : reports::decodeUtf8(run.text)) {
                if (reports::isInvisible(c)) continue;
                const double width = metrics.advance(c, run.role) * run.size;
                const double margin = width * 0.05;
                const bool inked = inkIn(images[i], dpi, x + margin, run.y - 0.87 * run.size, x + width - margin,
                                         run.y + 0.12 * run.size) > 0;
                if (!reports::isSpace(c) && !inked)
                    blank << QStringLiteral("page %1 U+%2 in %3")
                                 .arg(i + 1)
                                 .arg(static_cast<uint>(c), 0, 16)
                                 .arg(QString::fromStdString(run.text));
                x += width + run.letterSpacing;
            }
        }
    }
    return blank;
}

}  // namespace yc::tests
