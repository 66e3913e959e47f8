// SPDX-License-Identifier: GPL-3.0-or-later
// The organ's seal under a paper, as a foreign verifier (pdfsig), a foreign reader and a foreign decoder see it.
#include <QtTest>

#include "reports/error.h"
#include "reports/paper_reading.h"
#include "reports/pdf_seal.h"
#include "reports/sample_papers.h"
#include "server/organ_seals.h"
#include "server/x509.h"

#include <openssl/core_names.h>

#include <filesystem>
#include <fstream>
#include <random>

using namespace yc;
using namespace yc::reports;
using namespace yc::tests;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(yc::reports::Document)

namespace {

const std::map<std::string, std::string> organs{{"hall", "青屿市政务服务中心"}, {"GAJ", "青屿市公安局"}};
const SealWords words{"受理专用章", "青屿市政务服务中心", 1773196020};  // 2026-03-11 10:27

/// What a signature covers: the file without its own bytes, from the /ByteRange.
std::string coveredBytes(const std::string& pdf, std::string* signature) {
    static const QRegularExpression range(QStringLiteral("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)"));
    const auto match = range.match(QString::fromLatin1(pdf.data(), static_cast<int>(pdf.size())));
    if (!match.hasMatch()) return {};
    const auto at = [&](int i) { return match.captured(i).toULong(); };
    *signature =
        QByteArray::fromHex(QByteArray(pdf.data() + at(2) + 1, static_cast<int>(at(3) - at(2) - 2))).toStdString();
    return pdf.substr(at(1), at(2)) + pdf.substr(at(3), at(4));
}

/// A seal machine of another make: a bare SM2 signature over SM3, in its own format.
class Sm2Seal : public OrganSeal {
public:
    Sm2Seal() : m_key(EVP_EC_gen("SM2")) {}
    std::string format() const override { return "YC.sm2.bare"; }
    std::size_t room() const override { return 96; }
    std::string holder() const override { return "示例 SM2"; }
    std::string sign(std::string_view bytes) override {
        const Context context(EVP_MD_CTX_new());
        std::string made(96, '\0');
        std::size_t size = made.size();
        const bool good =
            EVP_DigestSignInit_ex(context.get(), nullptr, "SM3", nullptr, nullptr, m_key.get(), id()) == 1 &&
            EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(made.data()), &size,
                           reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) == 1;
        made.resize(good ? size : 0);
        return made;
    }
    bool fits(const std::string& bytes, const std::string& signature) const {
        const Context context(EVP_MD_CTX_new());
        // The room is filled up with zeros; DER says how long the signature is.
        const std::size_t size = static_cast<unsigned char>(signature[1]) + 2u;
        return EVP_DigestVerifyInit_ex(context.get(), nullptr, "SM3", nullptr, nullptr, m_key.get(), id()) == 1 &&
               EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), size,
                                reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) == 1;
    }

private:
    using Context = std::unique_ptr<EVP_MD_CTX, server::x509::Deleter<EVP_MD_CTX_free>>;
    static const OSSL_PARAM* id() {
        static char agreed[] = "1234567812345678";
        static const OSSL_PARAM parameters[] = {
            OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_DIST_ID, agreed, sizeof agreed - 1),
            OSSL_PARAM_construct_end()};
        return parameters;
    }
    server::x509::KeyPtr m_key;
};

class SealWithoutRoom : public Sm2Seal {
    std::size_t room() const override { return 20; }
};

}  // namespace

class SealsTest : public QObject {
    Q_OBJECT

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;
    std::string m_folder;

    static Document marked(Document paper) {
        paper.marks.sealed = true;
        return paper;
    }
    RenderResult rendered(const Document& paper) { return renderPdf(marked(paper), m_fonts); }
    std::string sealedBytes(const Document& paper, const std::string& organ = "hall") {
        const auto seal = server::FileSeals(m_folder).sealOf(organ);
        return seal ? sealPdf(rendered(paper), words, *seal) : std::string();
    }
    /// What pdfsig says; it trusts the sample authority when `trusting`.
    QString pdfsig(const std::string& pdf, bool trusting) {
        QStringList arguments{QStringLiteral("-nssdir"),
                              m_dir.filePath(trusting ? QStringLiteral("trusting") : QStringLiteral("strange"))};
        return QString::fromUtf8(runTool(QStringLiteral("pdfsig"), arguments << save(m_dir, "sealed.pdf", pdf)));
    }
    static void rows() {
        QTest::addColumn<Document>("paper");
        for (const auto& [name, paper] : sevenPapers())
            if (paper.kind != PaperKind::Ticket) QTest::newRow(name.c_str()) << paper;
        auto roll = receiptInput();
        roll.size = PaperSize::Roll80;
        QTest::newRow("receipt on the roll") << receipt(roll);
        QTest::newRow("slip of many pages") << custodySlip(custodyInput(40));
    }

private Q_SLOTS:
    void initTestCase() {
        m_folder = m_dir.filePath(QStringLiteral("seals")).toStdString();
        server::FileSeals::makeSamples(m_folder, organs);
        for (const char* name : {"trusting", "strange"}) {
            const QString store = m_dir.filePath(QString::fromLatin1(name));
            QDir().mkpath(store);
            runTool(QStringLiteral("certutil"), {QStringLiteral("-N"), QStringLiteral("-d"),
                                                 QStringLiteral("sql:") + store, QStringLiteral("--empty-password")});
        }
        runTool(QStringLiteral("certutil"),
                {QStringLiteral("-A"), QStringLiteral("-d"),
                 QStringLiteral("sql:") + m_dir.filePath(QStringLiteral("trusting")), QStringLiteral("-n"),
                 QStringLiteral("seals"), QStringLiteral("-t"), QStringLiteral("CT,C,C"), QStringLiteral("-i"),
                 QString::fromStdString(m_folder + "/ca.pem")});
    }

    void R084_aForeignVerifierAcceptsTheSeal_data() { rows(); }
    void R084_aForeignVerifierAcceptsTheSeal() {
        QFETCH(Document, paper);
        const std::string pdf = sealedBytes(paper);
        const QString said = pdfsig(pdf, true);
        QVERIFY2(said.contains(QStringLiteral("Signature is Valid.")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Certificate is Trusted.")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Total document signed")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Common Name: 示例 青屿市政务服务中心")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("没有法律效力")), qPrintable(said));
        const QString stranger = pdfsig(pdf, false);
        QVERIFY2(stranger.contains(QStringLiteral("Signature is Valid.")), qPrintable(stranger));
        QVERIFY2(!stranger.contains(QStringLiteral("Certificate is Trusted.")), qPrintable(stranger));
    }

    void R084_textInkAndCodeSurviveTheSeal_data() { rows(); }
    void R084_textInkAndCodeSurviveTheSeal() {
        QFETCH(Document, paper);
        constexpr int dpi = 150;
        const std::string plain = rendered(paper).pdf, pdf = sealedBytes(paper);
        QCOMPARE(pdf.substr(0, plain.size()), plain);  // not one byte of the paper is touched
        QCOMPARE(textOf(m_dir, pdf), textOf(m_dir, plain));
        const auto pages = layout(marked(paper), m_fonts);
        const auto images = pagesOf(m_dir, pdf, dpi);
        QCOMPARE(images.size(), pages.size());
        QCOMPARE(blankCharacters(pages, images, dpi, m_fonts), QStringList());
        QVERIFY(!qrOf(m_dir, pdf).isEmpty());
        QCOMPARE(qrOf(m_dir, pdf), qrOf(m_dir, plain));
        const QString fonts = QString::fromUtf8(runTool(QStringLiteral("pdffonts"), {save(m_dir, "fonts.pdf", pdf)}));
        QVERIFY(fonts.contains(QStringLiteral("YichuangPaper")) && !fonts.contains(QStringLiteral("Helvetica")));
    }

    void R084_theSealNamesOrganAndPurposeOnTheSealPlace() {
        const Document paper = marked(acceptanceNotice(acceptanceInput()));
        const auto pages = layout(paper, m_fonts);
        QCOMPARE(pages.front().circles.size(), std::size_t(1));
        const Circle ring = pages.front().circles.front();
        QVERIFY(!ring.dashed);
        std::string around;
        for (const Run& run : pages.front().runs) {
            if (run.ink != Ink::Stamp) continue;
            around += run.text;
            const double x = run.x + run.width / 2 - ring.x, y = run.y - ring.y;
            QVERIFY2(std::hypot(x, y) < ring.radius, run.text.c_str());
        }
        QCOMPARE(around, std::string("青屿市公安局★受理专用章示例"));
        const RenderResult result = renderPdf(paper, m_fonts);
        QVERIFY(result.seal && result.seal->page == 0);
        QCOMPARE(result.seal->x, ring.x);
        QCOMPARE(result.seal->y, pages.front().height - ring.y);
    }

    void R084_anyChangedByteBreaksTheSeal() {
        const std::string pdf = sealedBytes(receipt(receiptInput()));
        std::string signature;
        const std::size_t covered = coveredBytes(pdf, &signature).size();
        QVERIFY(covered > 20000 && !signature.empty());
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 12; ++round) {
            std::string changed = pdf;
            // Inside a page's compressed content, so that the file still opens.
            const std::size_t stream = pdf.find("stream\n");
            const std::size_t at = stream + 40 + random() % 400;
            changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
            const QString said = pdfsig(changed, true);
            QVERIFY2(said.contains(QStringLiteral("Digest Mismatch")), qPrintable(said));
        }
    }

    void R084_anSm2SealMachineFitsThePort() {
        Sm2Seal seal;
        std::string signature;
        std::string pdf = sealPdf(rendered(receipt(receiptInput())), words, seal);
        QVERIFY(pdf.find("/SubFilter/YC.sm2.bare") != std::string::npos);
        const std::string covered = coveredBytes(pdf, &signature);
        QVERIFY(seal.fits(covered, signature));
        std::string changed = covered;
        changed[1000] ^= 1;
        QVERIFY(!seal.fits(changed, signature));
    }

    void aSignatureThatDoesNotFitIsRefused() {
        SealWithoutRoom seal;
        try {
            sealPdf(rendered(receipt(receiptInput())), words, seal);
            QFAIL("accepted");
        } catch (const ReportError& fault) { QCOMPARE(fault.kind(), ReportError::Kind::SealFailed); }
    }

    void sampleSealsAreMadeOnceAndOnlyForTheirOwner() {
        const auto text = [&](const char* name) {
            std::ifstream file(m_folder + '/' + name, std::ios::binary);
            return std::string(std::istreambuf_iterator<char>(file), {});
        };
        const std::string hall = text("hall.pem"), authority = text("ca.pem");
        server::FileSeals::makeSamples(m_folder, organs);
        QCOMPARE(text("hall.pem"), hall);
        QCOMPARE(text("ca.pem"), authority);
        for (const char* name : {"hall.key", "GAJ.key", "ca.key"})
            QCOMPARE(fs::status(m_folder + '/' + name).permissions(), fs::perms::owner_read | fs::perms::owner_write);
        server::FileSeals seals(m_folder);
        QVERIFY(seals.sealOf("hall") && seals.sealOf("GAJ"));
        QCOMPARE(seals.sealOf("GAJ")->holder(), std::string("示例 青屿市公安局"));
        QVERIFY(!seals.sealOf("YBJ"));  // none was made
        QVERIFY(!seals.sealOf("../seals/hall"));
        fs::permissions(m_folder + "/GAJ.key", fs::perms::group_read, fs::perm_options::add);
        QVERIFY(!seals.sealOf("GAJ"));  // others may read the key
        fs::permissions(m_folder + "/GAJ.key", fs::perms::owner_read | fs::perms::owner_write);
        fs::copy_file(m_folder + "/GAJ.pem", m_folder + "/hall.pem", fs::copy_options::overwrite_existing);
        QVERIFY(!seals.sealOf("hall"));  // the key of another
        server::FileSeals::makeSamples(m_folder, organs);
        QVERIFY(seals.sealOf("hall"));
    }

    void anotherAuthoritysSealsAreLeftAlone() {
        const std::string folder = m_dir.filePath(QStringLiteral("real")).toStdString();
        fs::create_directories(folder);
        const auto key = server::x509::newKey();
        server::x509::writeCertificate(folder + "/ca.pem",
                                       server::x509::newAuthority(key.get(), {"某省", "政务印章CA"}, 100).get());
        server::FileSeals::makeSamples(folder, organs);
        QVERIFY(!fs::exists(folder + "/hall.pem") && !fs::exists(folder + "/ca.key"));
    }

    // Leaves sealed papers for people to look at: YC_PAPERS=folder tst_server_seals leaveSamples
    void leaveSamples() {
        const QByteArray folder = qgetenv("YC_PAPERS");
        const fs::path target = folder.isEmpty() ? m_dir.path().toStdString() : folder.toStdString();
        fs::create_directories(target);
        for (const auto& [name, paper] : sevenPapers()) {
            std::ofstream file(target / (name + "-sealed.pdf"), std::ios::binary);
            file << sealedBytes(paper);
            QVERIFY(file.good());
        }
    }
};

QTEST_GUILESS_MAIN(SealsTest)
#include "tst_seals.moc"
