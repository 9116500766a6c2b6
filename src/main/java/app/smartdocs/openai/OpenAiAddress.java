package app.smartdocs.openai;

import com.azure.core.credential.TokenCredential;
import java.net.URI;
import java.util.regex.Pattern;

/** Where a model is asked, and as whom. */
public sealed interface OpenAiAddress {
  /** OpenAI's own. */
  URI OPENAI = URI.create("https://api.openai.com/v1");

  /** Before {@code /chat/completions}. */
  URI baseUrl();

  /** The model's name; on Azure, that of its deployment. */
  String model();

  /** With a key. */
  record Keyed(URI baseUrl, String model, String key) implements OpenAiAddress {
    @Override
    public String toString() {
      return "Keyed[" + baseUrl + ", " + model + "]";
    }
  }

  /** On Azure, with a managed identity. */
  record Identity(URI baseUrl, String model, TokenCredential credential) implements OpenAiAddress {
    @Override
    public String toString() {
      return "Identity[" + baseUrl + ", " + model + "]";
    }
  }

  /** Whether a resource of Azure answers there. */
  static boolean isAzure(URI url) {
    return AzureHosts.PATTERN.matcher(String.valueOf(url.getHost())).matches();
  }

  /**
   * What the resource's endpoint, as the portal shows it, is asked under: the API that needs no
   * version in the address.
   *
   * @see <a href="https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle">API
   *     versions of Azure OpenAI</a>
   */
  static URI baseUrlOf(URI endpoint) {
    String path = endpoint.getPath();
    return isAzure(endpoint) && (path == null || path.length() <= 1)
        ? endpoint.resolve("/openai/v1")
        : endpoint;
  }

  /** Hosts of Azure's resources. */
  final class AzureHosts {
    private static final Pattern PATTERN =
        Pattern.compile(".+\\.(openai|cognitiveservices|services\\.ai)\\.azure\\.(com|us|cn)");

    private AzureHosts() {}
  }
}
