package io.github.aib4j.testing;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.github.aib4j.testing.Caller.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads the logs of a service from its storage with a token. */
final class Logs {
    private static final Pattern NAME = Pattern.compile("<Name>([^<]+)</Name>");

    private final Web web;

    Logs(Web web) {
        this.web = web;
    }

    /** The response of Azure Resource Manager for a path below the subscription. */
    Reply arm(String method, String path) {
        return web.caller.send(method, armUrl(path));
    }

    String armUrl(String path) {
        return web.service.endpoint() + "/subscriptions/" + Web.SUBSCRIPTION + path + "?api-version=2023-05-01";
    }

    /** The name of the one storage account there is. */
    String account() {
        return arm("GET", "/providers/Microsoft.Storage/storageAccounts").at("value/0/name");
    }

    String url(String path) {
        return "https://" + account() + ".blob.core.windows.net/packerlogs" + path;
    }

    static HttpRequest get(String url) {
        return new HttpRequest(HttpMethod.GET, url);
    }

    static HttpRequest withToken(HttpRequest request) {
        return request.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer token")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02");
    }

    Reply read(String url) {
        return web.caller.unsigned(withToken(get(url)));
    }

    /** The names of the logs, folder and file. */
    List<String> names() {
        return NAME.matcher(read(url("?restype=container&comp=list")).text())
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceAll("</?Name>", ""))
                .toList();
    }

    /** The text of the one log of that name. */
    String text(String file) {
        List<String> found =
                names().stream().filter(name -> name.endsWith("/" + file)).toList();
        if (found.size() != 1) {
            throw new AssertionError("there should be one " + file + ", but there are " + names());
        }
        return read(url("/" + found.get(0))).text();
    }

    String customization() {
        return text("customization.log");
    }

    String validation() {
        return text("validation.log");
    }

    /** The body as XML. */
    static Document xml(Reply reply) {
        try {
            byte[] bytes = reply.response().getBodyAsBinaryData().toBytes();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + reply.text(), e);
        }
    }

    /** The text of the first element of that name. */
    static String element(Document xml, String name) {
        return xml.getElementsByTagName(name).item(0).getTextContent();
    }
}
